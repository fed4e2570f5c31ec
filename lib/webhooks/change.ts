import { command } from '@/lib/door'
import { requireVersion } from '@/lib/door/locking'
import { endpointOf, requireCallable } from './internal'
import { ChangeWebhook } from './schemas'

/** Another name or address; what waits is sent to the new one. */
export const changeWebhook = command({
  name: 'webhook.change',
  input: ChangeWebhook,
  async run({ tx, input: { id, version, name, url }, record }) {
    const endpoint = await endpointOf(tx, id)
    requireVersion(endpoint, { version, name, url }, ['name', 'url'])
    requireCallable(url)
    await tx.webhookEndpoint.update({ where: { id }, data: { name, url, version: { increment: 1 } } })
    const before = { name: endpoint.name, url: endpoint.url }
    record({ type: 'webhook', id, before, after: { name, url }, vendorId: endpoint.vendorId })
    return { id, name }
  },
})
