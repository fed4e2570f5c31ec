import { command } from '@/lib/door'
import { endpointOf } from './internal'
import { ById } from './schemas'

/** Takes an endpoint away with its log of calls and its secrets; the history says that it was there (SM-5). */
export const removeWebhook = command({
  name: 'webhook.remove',
  input: ById,
  async run({ tx, input: { id }, record }) {
    const { name, url, vendorId } = await endpointOf(tx, id)
    await tx.webhookEndpoint.delete({ where: { id } })
    record({ type: 'webhook', id, before: { name, url }, vendorId })
    return { name }
  },
})
