import { command } from '@/lib/door'
import { endpointOf } from './internal'
import { ById } from './schemas'

/** Takes an endpoint away with its calls and secrets; the history says which was there, and where it led (SM-5). */
export const removeWebhook = command({
  name: 'webhook.remove',
  input: ById,
  async run({ tx, input: { id }, record }) {
    const { name, url, vendorId } = await endpointOf(tx, id)
    await tx.webhookEndpoint.delete({ where: { id } })
    record({ type: 'webhook', id, after: { name, url }, vendorId })
    return { name }
  },
})
