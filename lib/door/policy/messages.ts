import { MEDCOM, READERS, VENDOR_DOES, VENDOR_SEES, type Rows } from './roles'

export const messages = {
  // service messages
  'message.list': [...READERS, 'laboratoryUser'],
  'message.show': [...READERS, 'laboratoryUser'],
  'message.preview': MEDCOM,
  'message.recipients': READERS,
  'message.mute': VENDOR_DOES,
  'message.unmute': VENDOR_DOES,
  'message.announce': ['medcomAdmin'],
  'message.begin': ['medcomAdmin'],
  'message.update': ['medcomAdmin'],
  'message.move': ['medcomAdmin'],
  'message.correct': ['medcomAdmin'],
  'message.finish': ['medcomAdmin'],
  'message.cancel': ['medcomAdmin'],
  'message.progress': MEDCOM,
  'message.noteCall': ['medcomAdmin'],
  'message.listDeliveries': READERS,
  'message.receipt': VENDOR_DOES,
  'message.showPassOn': VENDOR_SEES,
  'message.passOn': VENDOR_DOES,
  'message.showByLink': ['token'],
  'message.receiptByLink': ['token'],
  'messageDelivery.turn': ['system'],
} as const satisfies Rows
