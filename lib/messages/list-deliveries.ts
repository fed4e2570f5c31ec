import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { page } from '@/lib/door/page'
import { contains } from '@/lib/door/search'
import { ListDeliveries } from './schemas'

/** The mails of a step, the newest that was mailed where none is chosen: a vendor sees its own (SM-3). */
export const listDeliveries = query({
  name: 'message.listDeliveries',
  input: ListDeliveries,
  async run({ tx, input }) {
    const { id, step: number, state, search } = input
    const message = await tx.serviceMessage.count({ where: { id } })
    if (message === 0) throw new NotFoundError()
    const step = await tx.messageStep.findFirst({
      where: { messageId: id, notifies: true, ...(number && { number }) },
      orderBy: { number: 'desc' },
      select: { id: true },
    })
    const filters: Prisma.MessageDeliveryWhereInput[] = []
    if (search) filters.push({ OR: [contains('address', search), contains('name', search)] })
    if (state === 'receipted' || state === 'silent')
      filters.push({ receiptedAt: state === 'silent' ? null : { not: null } })
    else if (state !== 'all') filters.push({ state })
    const own = { messageId: id, stepId: step?.id ?? id }
    return page({
      sort: { field: 'address', direction: 'asc' },
      request: input,
      size: input.size,
      count: (take) => tx.messageDelivery.count({ where: { AND: [own, ...filters] }, take }),
      fetch: ({ where: beyond, ...range }) =>
        tx.messageDelivery.findMany({
          where: { AND: [own, ...filters, beyond] },
          ...range,
          include: { vendor: { select: { name: true } } },
        }),
    })
  },
})
