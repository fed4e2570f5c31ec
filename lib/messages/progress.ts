import { Prisma, type Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { holdingOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { toldFunctionsAt } from './audience'
import { whomToRing } from './call-list'
import { ShowProgress } from './schemas'
import { toldFunctions } from './told-functions'
import { DELIVERY_STATES, type DeliveryState } from './words'

/** As many as a page shows; the counts say how many there are. */
const LISTED = 200

/**
 * How far a step has come, the newest that was mailed where none is chosen: mails by state, which vendors have seen it or
 * something newer, and whom to ring of the others (SM-3, SM-6). Null where nothing was mailed.
 */
export const showProgress = query({
  name: 'message.progress',
  input: ShowProgress,
  async run({ tx, input: { id, step }, now }) {
    const message = await tx.serviceMessage.findUnique({
      where: { id },
      select: { kind: true, affectsAll: true, components: true },
    })
    if (!message) throw new NotFoundError()
    const told = await tx.messageStep.findFirst({
      where: { messageId: id, notifies: true, ...(step && { number: step }) },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, deed: true, at: true },
    })
    if (!told) return null
    const seen = { step: { messageId: id, number: { gte: told.number } } }
    const concerned: Prisma.OrganisationWhereInput = message.affectsAll
      ? { roles: { some: { kind: 'vendor', ...holdingOn(isoDate(now)) } } }
      : { id: { in: await affectedVendors(tx, id) } }
    const silent = { ...concerned, messageReceipts: { none: seen } }
    return {
      step: told,
      mails: await countMails(tx, told.id),
      vendors: {
        all: await tx.organisation.count({ where: concerned }),
        silent: await tx.organisation.count({ where: silent }),
        passedOn: await tx.messagePassedOn.count({ where: { stepId: told.id } }),
      },
      receipts: await receiptsOf(tx, told.id, seen),
      toRing: await whomToRing(tx, {
        where: silent,
        stepId: told.id,
        functions: toldFunctions(message.kind, message.components, await toldFunctionsAt(tx, now)),
        take: LISTED,
      }),
    }
  },
})

async function affectedVendors(tx: Tx, messageId: string): Promise<string[]> {
  const rows = await tx.messageAffected.findMany({
    where: { messageId, vendorId: { not: null } },
    select: { vendorId: true },
  })
  return rows.flatMap(({ vendorId }) => vendorId ?? [])
}

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
