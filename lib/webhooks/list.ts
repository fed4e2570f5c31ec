import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { stateOf } from './rules'
import { ListWebhooks } from './schemas'

/** The endpoints one may see, the newest first; never their secrets. */
export const listWebhooks = query({
  name: 'webhook.list',
  input: ListWebhooks,
  async run({ tx, input }) {
    const where = input.state === 'on' ? { offAt: null } : {}
    return page({
      sort: { field: 'createdAt', direction: 'desc' },
      request: input,
      size: input.size,
      count: (take) => tx.webhookEndpoint.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.webhookEndpoint.findMany({
          where: { AND: [where, beyond] },
          ...range,
          select: {
            id: true,
            name: true,
            url: true,
            createdAt: true,
            offAt: true,
            failingSince: true,
            vendor: { select: { name: true } },
          },
        })
        return rows.map(({ vendor, ...row }) => ({
          ...row,
          belongsTo: vendor?.name ?? null,
          state: stateOf(row),
        }))
      },
    })
  },
})
