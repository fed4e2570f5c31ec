import { datesOf, type Dated } from '@/lib/agreements/next-date'
import type { Prisma, Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'

const WITH_DATES = {
  vendor: { select: { name: true } },
  setupItems: { where: { state: 'open', dueOn: { not: null } }, select: { dueOn: true } },
  notices: { where: { withdrawnAt: null, appliedAt: null } },
} as const satisfies Prisma.AgreementInclude

/** More agreements than this with a date in the span are not shown on one page, and said so. */
export const AT_MOST = 2000

/**
 * The agreements that have a date on a day or before it, the nearest first. The next date is the earliest an agreement
 * has, so none is missed.
 */
export async function agreementsWithDates(tx: Tx, to: string, where: Prisma.AgreementWhereInput = {}) {
  const rows = await tx.agreement.findMany({
    where: { AND: [{ nextDate: { lte: toDay(to) } }, where] },
    include: WITH_DATES,
    orderBy: [{ nextDate: 'asc' }, { id: 'asc' }],
    take: AT_MOST,
  })
  return rows.map((agreement) => ({ ...agreement, dates: allDates(agreement) }))
}
export type DatedAgreement = Prisma.AgreementGetPayload<{ include: typeof WITH_DATES }>

/** Every date of an agreement, each kind once a day with how many there are of it, and since when it is known. */
function allDates(agreement: Prisma.AgreementGetPayload<{ include: typeof WITH_DATES }>) {
  const dates = datesOf({
    state: agreement.state,
    signBy: fromDay(agreement.signBy),
    inForceFrom: fromDay(agreement.inForceFrom),
    endsOn: fromDay(agreement.endsOn),
    deadlines: agreement.setupItems.flatMap(({ dueOn }) => (dueOn ? [fromDay(dueOn)] : [])),
    notices: agreement.notices.map(({ kind, actBy, effectiveOn, answer }) => ({
      kind,
      actBy: fromDay(actBy),
      effectiveOn: fromDay(effectiveOn),
      unanswered: kind === 'changedTerms' && answer === null,
    })),
  })
  const once = new Map<string, Dated & { count: number; knownOn: string }>()
  for (const { date, event } of dates) {
    const key = `${event} ${date}`
    const known = once.get(key)
    if (known) known.count += 1
    else once.set(key, { date, event, count: 1, knownOn: knownOn(agreement, date) })
  }
  return [...once.values()]
}

/** Since when a date is known: that of a notice since it was given, others since the agreement came into its state. */
function knownOn(
  { notices, stateSince }: Pick<DatedAgreement, 'notices' | 'stateSince'>,
  date: string,
): string {
  const given = notices.find(
    ({ actBy, effectiveOn }) => fromDay(actBy) === date || fromDay(effectiveOn) === date,
  )
  const since = isoDate(stateSince)
  const told = given ? isoDate(given.givenAt) : since
  return told > since ? told : since
}
