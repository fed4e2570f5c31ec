import type { Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { addMonths, fromDay, toDay } from '@/lib/text/days'
import { agreementsWithDates, AT_MOST } from './dates'
import type { CalendarKind } from './schemas'

/** Something that happens on a day. */
export interface CalendarEntry {
  /** The same for the same thing, whenever it is asked. */
  key: string
  date: string
  kind: CalendarKind
  /** How many of it there are that day. */
  count: number
  /** The agreement's number, or whose right it is. */
  what: string
  /** Whose it is. */
  who: string
  href: string
}

interface Span {
  actor: Actor
  from: string
  months: number
  search?: string
  kind?: CalendarKind
  /** Also what should have happened before and has not. */
  overdue?: boolean
}

/**
 * Everything dated that the asker may see, in order (AG-5): of agreements, of rights to sign, and of parties that follow
 * one another. `more` says that there was too much to show.
 */
export async function calendarOf(tx: Tx, { actor, from, months, search = '', kind, overdue = false }: Span) {
  const to = addMonths(from, months)
  const agreements = await agreementsWithDates(tx, to)
  const entries = [
    ...agreements.flatMap((agreement) =>
      agreement.dates.map(({ date, event, count }) => ({
        key: `${agreement.id}-${event}-${date}`,
        date,
        kind: event,
        count,
        what: `Aftale ${agreement.number}`,
        who: agreement.vendor.name,
        href: hrefOf(agreement.id, event),
      })),
    ),
    ...(await signingRights(tx, from, to)),
    ...(may(actor, 'succession.list') ? await successions(tx, from, to) : []),
  ]
  const wanted = search.toLowerCase()
  const shown = entries
    .filter((entry) => (overdue || entry.date >= from) && entry.date <= to)
    .filter((entry) => !kind || entry.kind === kind)
    .filter(({ what, who }) => !wanted || `${what} ${who}`.toLowerCase().includes(wanted))
    .sort((a, b) => a.date.localeCompare(b.date) || a.what.localeCompare(b.what, 'da'))
  return { entries: shown, to, more: agreements.length === AT_MOST }
}

function hrefOf(id: string, event: CalendarKind): string {
  if (event === 'obligation') return `/aftaler/${id}/tjekliste`
  return event === 'signBy' || event === 'takesEffect' ? `/aftaler/${id}` : `/aftaler/${id}/varsler`
}

async function signingRights(tx: Tx, from: string, to: string): Promise<CalendarEntry[]> {
  const rights = await tx.signingRight.findMany({
    where: { validTo: { gte: toDay(from), lte: toDay(to) }, user: { deactivatedAt: null, erasedAt: null } },
    include: { user: { select: { name: true } }, vendor: { select: { name: true } } },
    take: AT_MOST,
  })
  return rights.flatMap(({ id, userId, validTo, user, vendor }) =>
    validTo
      ? [
          {
            key: `${id}-signingRight`,
            date: fromDay(validTo),
            kind: 'signingRight' as const,
            count: 1,
            what: user.name,
            who: vendor?.name ?? 'MedCom',
            href: `/indstillinger/brugere/${userId}`,
          },
        ]
      : [],
  )
}

/** Told to a vendor with each agreement it concerns; to MedCom also as one thing of its own. */
async function successions(tx: Tx, from: string, to: string): Promise<CalendarEntry[]> {
  const planned = await tx.succession.findMany({
    where: { state: 'planned', effectiveOn: { gte: toDay(from), lte: toDay(to) } },
    include: { from: { select: { name: true } }, to: { select: { name: true } } },
    take: AT_MOST,
  })
  return planned.map(({ id, effectiveOn, from: before, to: after }) => ({
    key: `${id}-succession`,
    date: fromDay(effectiveOn),
    kind: 'succession' as const,
    count: 1,
    what: `${before.name} følges af ${after.name}`,
    who: after.name,
    href: `/indstillinger/efterfoelgelse/${id}`,
  }))
}
