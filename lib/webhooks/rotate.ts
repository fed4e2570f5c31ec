import { command } from '@/lib/door'
import { endpointOf, requireOwn } from './internal'
import { FORMER_HOURS } from './rules'
import { ById } from './schemas'
import { newWebhookSecret } from './secrets'

/** A new secret, told this once; the one before signs too for a day, so that nothing is lost meanwhile (SM-5). */
export const rotateWebhook = command({
  name: 'webhook.rotate',
  input: ById,
  async run({ actor, tx, input: { id }, now, record }) {
    const endpoint = await endpointOf(tx, id)
    requireOwn(actor, endpoint)
    const { secret: formerSecret, vendorId } = endpoint
    const { told, stored } = newWebhookSecret(id)
    const formerUntil = new Date(now.getTime() + FORMER_HOURS * 3_600_000)
    await tx.webhookEndpoint.update({ where: { id }, data: { secret: stored, formerSecret, formerUntil } })
    record({ type: 'webhook', id, after: { secret: 'fornyet' }, vendorId })
    return { id, secret: told }
  },
})
