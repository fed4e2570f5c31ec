import { command } from '@/lib/door'
import { requireVersion } from '@/lib/door/locking'
import { endpointOf, requireCallable, requireOwn } from './internal'
import { ChangeWebhook } from './schemas'

/** Another name or address. What waits is sent to the new one, and at once: what the old one answered says nothing of it (SM-5). */
export const changeWebhook = command({
  name: 'webhook.change',
  input: ChangeWebhook,
  async run({ actor, tx, input: { id, version, name, url }, now, record, enqueue }) {
    const endpoint = await endpointOf(tx, id)
    requireOwn(actor, endpoint)
    requireVersion(endpoint, { version, name, url }, ['name', 'url'])
    requireCallable(url)
    const moved = url !== endpoint.url
    await tx.webhookEndpoint.update({
      where: { id },
      data: { name, url, version: { increment: 1 }, ...(moved && { failingSince: null, waitUntil: null }) },
    })
    if (moved) {
      await tx.webhookDelivery.updateMany({
        where: { endpointId: id, state: 'waiting' },
        data: { dueAt: now },
      })
      enqueue('webhooks.send', {}, {})
    }
    const before = { name: endpoint.name, url: endpoint.url }
    record({ type: 'webhook', id, before, after: { name, url }, vendorId: endpoint.vendorId })
    return { id, name }
  },
})
