import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { endpointOf } from './internal'
import { ById } from './schemas'

/** Sends something that tells of nothing, so that one can see whether it is taken. */
export const testWebhook = command({
  name: 'webhook.test',
  input: ById,
  limits: ({ id }) => [{ key: id, max: 20, seconds: 3600 }],
  async run({ tx, input: { id }, now, record, enqueue }) {
    const { offAt, vendorId } = await endpointOf(tx, id)
    if (offAt) throw new StateError('Webhooken er slået fra. Slå den til, før du sender en prøve.')
    const times = { dueAt: now, createdAt: now }
    await tx.webhookDelivery.create({ data: { endpointId: id, vendorId, state: 'waiting', ...times } })
    record({ type: 'webhook', id, vendorId })
    enqueue('webhooks.send', {}, {})
    return { id }
  },
})
