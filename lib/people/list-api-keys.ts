import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { apiKeyState } from './rules'
import { ListApiKeys } from './list-schemas'

/** The machines' keys one may see, newest first; never the keys themselves. */
export const listApiKeys = query({
  name: 'apiKey.list',
  input: ListApiKeys,
  async run({ tx, input, now }) {
    const current = { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }
    const where = input.state === 'active' ? current : {}
    return page({
      sort: { field: 'createdAt', direction: 'desc' },
      request: input,
      size: input.size,
      count: (take) => tx.apiKey.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.apiKey.findMany({
          where: { AND: [where, beyond] },
          ...range,
          include: { vendor: { select: { name: true } } },
        })
        return rows.map(({ vendor, digest: _secret, ...key }) => ({
          ...key,
          belongsTo: vendor?.name ?? null,
          state: apiKeyState(key, now),
        }))
      },
    })
  },
})
