import { command } from '@/lib/door'
import { endpointOf } from './internal'
import { FORMER_HOURS } from './rules'
import { ById } from './schemas'
import { newWebhookSecret } from './secrets'

/** A new secret, told this once; the one before signs too for a day, so that nothing is lost meanwhile (SM-5). */
export const rotateWebhook = command({
  name: 'webhook.rotate',
  input: ById,
  async run({ tx, input: { id }, now, record }) {
    const { secret: formerSecret, vendorId } = await endpointOf(tx, id)
    const { told, stored } = newWebhookSecret(id)
    const formerUntil = new Date(now.getTime() + FORMER_HOURS * 3_600_000)
    await tx.webhookEndpoint.update({ where: { id }, data: { secret: stored, formerSecret, formerUntil } })
    record({ type: 'webhook', id, after: { secret: 'fornyet' }, vendorId })
    return { id, secret: told }
  },
})
