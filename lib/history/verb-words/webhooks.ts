import type { VerbName } from '@/lib/door/policy'

/** What the commands about webhooks did. */
export const webhooks: Partial<Record<VerbName, string>> = {
  'webhook.create': 'oprettede en webhook',
  'webhook.change': 'ændrede webhooken',
  'webhook.rotate': 'lavede en ny hemmelighed til webhooken',
  'webhook.test': 'sendte en prøve til webhooken',
  'webhook.switchOff': 'slog webhooken fra',
  'webhook.switchOn': 'slog webhooken til',
  'webhook.remove': 'fjernede webhooken',
}
