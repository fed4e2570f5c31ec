import { administratorsOf } from '@/lib/agreements/recipients'
import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { endpointOf } from './internal'
import { SwitchOff } from './schemas'

/**
 * Sends nothing more to an endpoint; what waits is given up. Where the portal does it, since nothing was taken for days or
 * the address is gone, its owner is told by mail (SM-5); where mail reaches nobody there, MedCom.
 */
export const switchOffWebhook = command({
  name: 'webhook.switchOff',
  input: SwitchOff,
  async run({ actor, tx, input: { id, reason }, now, record, enqueue }) {
    const { offAt, vendorId, name, url } = await endpointOf(tx, id)
    if (offAt) throw new StateError('Webhooken er allerede slået fra.')
    const offReason = actor.kind === 'system' ? reason : 'person'
    await tx.webhookEndpoint.update({ where: { id }, data: { offAt: now, offReason, waitUntil: null } })
    await tx.webhookDelivery.updateMany({
      where: { endpointId: id, state: 'waiting' },
      data: { state: 'failed' },
    })
    record({ type: 'webhook', id, before: { offReason: null }, after: { offReason }, vendorId })
    if (actor.kind !== 'system') return { id, name }
    const own = await administratorsOf(tx, vendorId)
    const told = own.length > 0 ? own : await administratorsOf(tx, null)
    for (const { name: reader, email } of told)
      enqueue(
        'webhooks.mailSwitchedOff',
        { reader, email, id, name, url, offReason, offAt: now.toISOString() },
        { key: `webhook-off:${id}:${email}` },
      )
    return { id, name }
  },
})
