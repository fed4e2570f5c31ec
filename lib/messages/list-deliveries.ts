import type { Prisma, Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { page } from '@/lib/door/page'
import { contains } from '@/lib/door/search'
import { functionNames } from './audience'
import type { Reason } from './recipients'
import { ListDeliveries } from './schemas'
import { reasonWord } from './words'

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
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.messageDelivery.findMany({
          where: { AND: [own, ...filters, beyond] },
          ...range,
          include: { vendor: { select: { name: true } } },
        })
        const readable = await readableReasons(tx, rows)
        return rows.map((row) => ({ ...row, reasons: readable(row.reasons) }))
      },
    })
  },
})

/** The reasons of mails in words: functions by what they are called, and whoever a deputy stands in for by the name they have now. */
async function readableReasons(tx: Tx, rows: readonly { reasons: unknown }[]) {
  const nameOf = await functionNames(tx)
  const ids = rows.flatMap(({ reasons }) => asReasons(reasons).flatMap(({ forId }) => forId ?? []))
  const contacts = await tx.contact.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  })
  const names = new Map(contacts.map(({ id, name }) => [id, name]))
  return (reasons: unknown): string[] => {
    const words = asReasons(reasons).map((reason) =>
      reasonWord({ ...reason, function: nameOf(reason.function), for: names.get(reason.forId ?? '') }),
    )
    return [...new Set(words)]
  }
}

const asReasons = (stored: unknown) => stored as readonly Reason[]
