import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { endpointOf } from './internal'
import { SwitchOff } from './schemas'

/**
 * Sends nothing more to an endpoint; what waits is given up. Where the portal does it, since nothing was taken for days or
 * the address is gone, its owner is told by mail (SM-5).
 */
export const switchOffWebhook = command({
  name: 'webhook.switchOff',
  input: SwitchOff,
  async run({ actor, tx, input: { id, reason }, now, record, enqueue }) {
    const { offAt, vendorId, name } = await endpointOf(tx, id)
    if (offAt) throw new StateError('Webhooken er allerede slået fra.')
    const offReason = actor.kind === 'system' ? reason : 'person'
    await tx.webhookEndpoint.update({ where: { id }, data: { offAt: now, offReason } })
    await tx.$executeRaw`update webhook_delivery set state = 'failed', leased_until = null
      where endpoint_id = ${id}::uuid and state = 'waiting'`
    record({ type: 'webhook', id, before: { offReason: null }, after: { offReason }, vendorId })
    if (actor.kind === 'system') enqueue('webhooks.mailSwitchedOff', { id }, { key: `webhook-off:${id}` })
    return { id, name }
  },
})
