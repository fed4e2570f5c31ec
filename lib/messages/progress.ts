import { Prisma, type Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { whomToRing } from './call-list'
import { newestMailed } from './newest-mailed'
import { ShowProgress } from './schemas'
import { DELIVERY_STATES, type DeliveryState } from './words'

/** As many vendors as a page that asks itself anew shows; the counts say how many there are, and the call list has them all. */
const LISTED = 50

/**
 * How far a step has come, the newest that was mailed where none is chosen: mails by state, which vendors have seen it or
 * something newer, and whom to ring of the others (SM-3, SM-6). Null where nothing was mailed.
 */
export const showProgress = query({
  name: 'message.progress',
  input: ShowProgress,
  async run({ tx, input, now }) {
    const newest = await newestMailed(tx, input, now)
    if (!newest) return null
    const { step, seen, concerned, silent, functions } = newest
    return {
      step,
      now,
      mails: await countMails(tx, step.id),
      vendors: {
        all: await tx.organisation.count({ where: concerned }),
        silent: await tx.organisation.count({ where: silent }),
        passedOn: await tx.messagePassedOn.count({ where: { stepId: step.id } }),
      },
      receipts: await receiptsOf(tx, step.id, seen),
      toRing: await whomToRing(tx, {
        where: silent,
        stepId: step.id,
        functions,
        take: LISTED,
      }),
    }
  },
})

/** Mails of a step by state, how many may have been sent twice, and from how many a receipt came. */
async function countMails(tx: Tx, stepId: string) {
  const [row] = await tx.$queryRaw<[Record<DeliveryState | 'all' | 'receipted' | 'twice', number>]>(
    Prisma.sql`select ${Prisma.join(
      DELIVERY_STATES.map(
        (state) =>
          Prisma.sql`count(*) filter (where state = ${state}::delivery_state)::int as ${Prisma.raw(state)}`,
      ),
    )}, count(*)::int as "all", count(receipted_at)::int as receipted,
      count(*) filter (where may_be_twice)::int as twice
      from message_delivery where step_id = ${stepId}::uuid`,
  )
  return row
}

async function receiptsOf(tx: Tx, stepId: string, seen: Prisma.MessageReceiptWhereInput) {
  const rows = await tx.messageReceipt.findMany({
    where: seen,
    distinct: ['vendorId'],
    orderBy: { at: 'asc' },
    take: LISTED,
    select: {
      vendorId: true,
      at: true,
      way: true,
      by: true,
      vendor: { select: { name: true, messagesPassedOn: { where: { stepId }, select: { at: true } } } },
      delivery: { select: { name: true, address: true } },
    },
  })
  return rows.map(({ vendor: { name, messagesPassedOn }, ...receipt }) => ({
    ...receipt,
    vendorName: name,
    passedOnAt: messagesPassedOn[0]?.at ?? null,
  }))
}
