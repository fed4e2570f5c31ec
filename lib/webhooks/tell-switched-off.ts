import { administratorsOf } from '@/lib/agreements/recipients'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { ById } from './schemas'

/** Whom to tell that the portal has switched an endpoint off, and of what. */
export const switchedOff = query({
  name: 'webhook.tellSwitchedOff',
  input: ById,
  async run({ tx, input: { id } }) {
    const endpoint = await tx.webhookEndpoint.findUnique({ where: { id } })
    if (!endpoint) throw new NotFoundError()
    const { name, url, offReason, offAt, vendorId } = endpoint
    return { id, name, url, offReason, offAt, recipients: await administratorsOf(tx, vendorId) }
  },
})
