import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains } from '@/lib/door/search'
import { ListMessages } from './schemas'

/** Messages, those that are on first and then the newest: MedCom sees all, the others those that concern them (SM-1). */
export const listMessages = query({
  name: 'message.list',
  input: ListMessages,
  async run({ tx, input }) {
    const { kind, state, search } = input
    const filters: Prisma.ServiceMessageWhereInput[] = []
    if (kind) filters.push({ kind })
    if (state !== 'all') filters.push({ closedAt: state === 'open' ? null : { not: null } })
    if (search) filters.push(contains('title', search))
    return page({
      sort: { field: 'listedAs', direction: 'desc' },
      request: input,
      size: input.size,
      count: (take) => tx.serviceMessage.count({ where: { AND: filters }, take }),
      fetch: ({ where: beyond, ...range }) =>
        tx.serviceMessage.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          include: { components: { select: { component: true, environment: true } } },
        }),
    })
  },
})
