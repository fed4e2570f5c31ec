import { MEDCOM, READERS, type Rows } from './roles'

export const messages = {
  // service messages
  'message.list': [...READERS, 'laboratoryUser'],
  'message.show': [...READERS, 'laboratoryUser'],
  'message.preview': MEDCOM,
  'message.announce': ['medcomAdmin'],
  'message.begin': ['medcomAdmin'],
  'message.update': ['medcomAdmin'],
  'message.move': ['medcomAdmin'],
  'message.correct': ['medcomAdmin'],
  'message.finish': ['medcomAdmin'],
  'message.cancel': ['medcomAdmin'],
  'messageDelivery.turn': ['system'],
} as const satisfies Rows
