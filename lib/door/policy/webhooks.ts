import { ADMINISTRATORS, MEDCOM, type Rows } from './roles'

export const webhooks = {
  // webhooks
  'webhook.list': [...MEDCOM, 'vendorAdmin', 'onBehalf', 'seeingAs'],
  'webhook.show': [...MEDCOM, 'vendorAdmin', 'onBehalf', 'seeingAs'],
  'webhook.create': ADMINISTRATORS,
  'webhook.change': ADMINISTRATORS,
  'webhook.rotate': ADMINISTRATORS,
  'webhook.test': ADMINISTRATORS,
  'webhook.switchOff': [...ADMINISTRATORS, 'system'],
  'webhook.switchOn': ADMINISTRATORS,
  'webhook.remove': ADMINISTRATORS,
  'webhookDelivery.turn': ['system'],
} as const satisfies Rows
