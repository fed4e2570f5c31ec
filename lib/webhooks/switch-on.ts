import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { endpointOf, requireCallable } from './internal'
import { ById } from './schemas'

/** Sends to the endpoint again, from now on; what was missed is fetched by the API. */
export const switchOnWebhook = command({
  name: 'webhook.switchOn',
  input: ById,
  async run({ tx, input: { id }, record }) {
    const { offAt, offReason, vendorId, name, url } = await endpointOf(tx, id)
    if (!offAt) throw new StateError('Webhooken er allerede slået til.')
    requireCallable(url)
    await tx.webhookEndpoint.update({
      where: { id },
      data: { offAt: null, offReason: null, failingSince: null, waitUntil: null },
    })
    record({ type: 'webhook', id, before: { offReason }, after: { offReason: null }, vendorId })
    return { id, name }
  },
})
