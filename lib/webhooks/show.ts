import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { stateOf } from './rules'
import { ById } from './schemas'

/** Deliveries shown in the log of an endpoint. */
const SHOWN = 50

/** An endpoint with what was last sent there and what was answered; never its secret. */
export const showWebhook = query({
  name: 'webhook.show',
  input: ById,
  async run({ actor, tx, input: { id }, now }) {
    const endpoint = await tx.webhookEndpoint.findUnique({
      where: { id },
      select: {
        id: true,
        name: true,
        url: true,
        createdAt: true,
        formerUntil: true,
        failingSince: true,
        offAt: true,
        offReason: true,
        version: true,
        vendorId: true,
        waitUntil: true,
        vendor: { select: { name: true } },
        deliveries: {
          select: {
            id: true,
            state: true,
            attempts: true,
            dueAt: true,
            createdAt: true,
            step: { select: { subject: true } },
            tries: { orderBy: { number: 'desc' } },
          },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
          take: SHOWN,
        },
      },
    })
    if (!endpoint) throw new NotFoundError()
    const { vendor, vendorId, formerUntil, waitUntil, ...rest } = endpoint
    const stillOn = (until: Date | null) => (until && until > now ? until : null)
    return {
      ...rest,
      belongsTo: vendor?.name ?? null,
      state: stateOf(endpoint),
      formerUntil: stillOn(formerUntil),
      waitUntil: stillOn(waitUntil),
      /** Whose address and secret the asker may change. */
      isOwn: ownVendor(actor) === vendorId,
    }
  },
})
