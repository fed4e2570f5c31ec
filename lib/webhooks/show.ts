import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { stateOf } from './rules'
import { ById } from './schemas'

/** Deliveries shown in the log of an endpoint. */
const SHOWN = 50

/** An endpoint with what was last sent there and what was answered; never its secret. */
export const showWebhook = query({
  name: 'webhook.show',
  input: ById,
  async run({ tx, input: { id }, now }) {
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
    const { vendor, formerUntil, ...rest } = endpoint
    return {
      ...rest,
      belongsTo: vendor?.name ?? null,
      state: stateOf(endpoint),
      formerUntil: formerUntil && formerUntil > now ? formerUntil : null,
    }
  },
})
