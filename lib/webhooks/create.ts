import { randomUUID } from 'node:crypto'
import { command } from '@/lib/door'
import { ownVendor, userOf } from '@/lib/door/actor'
import { StateError } from '@/lib/door/errors'
import { requireCallable } from './internal'
import { MOST_ENDPOINTS } from './rules'
import { CreateWebhook } from './schemas'
import { newWebhookSecret } from './secrets'

/** Makes an endpoint for the asker's vendor, or for MedCom. Its secret is told this once (SM-5). */
export const createWebhook = command({
  name: 'webhook.create',
  input: CreateWebhook,
  async run({ actor, tx, input: { name, url }, now, record }) {
    requireCallable(url)
    const vendorId = ownVendor(actor)
    if ((await tx.webhookEndpoint.count({ where: { vendorId, offAt: null } })) >= MOST_ENDPOINTS)
      throw new StateError(`Der er allerede ${MOST_ENDPOINTS} webhooks. Slå en fra, før du laver en ny.`)
    const id = randomUUID()
    const { told, stored } = newWebhookSecret(id)
    await tx.webhookEndpoint.create({
      data: { id, vendorId, name, url, secret: stored, createdAt: now, createdBy: userOf(actor) },
    })
    record({ type: 'webhook', id, after: { name, url }, vendorId })
    return { id, secret: told }
  },
})
