import { Prisma, type Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { addMonths } from '@/lib/text/days'
import type { CalendarKind } from './schemas'

/** Something that happens on a day. */
export interface CalendarEntry {
  /** The same for the same thing, whenever it is asked. */
  key: string
  date: string
  kind: CalendarKind
  /** How many of it there are that day. */
  count: number
  /** The agreement's number, whose right it is, or who follows whom. */
  what: string
  /** Whose it is. */
  who: string
  href: string
}

interface Asked {
  actor: Actor
  from: string
  months: number
  search?: string
  kind?: CalendarKind
  /** Also what should have happened before and has not. */
  overdue: boolean
  page: number
  size: number
}

interface Row extends Omit<CalendarEntry, 'href' | 'key'> {
  id: string
  source: Source
  total: number
}
type Source = 'agreement' | 'right' | 'party'

interface Found {
  entries: CalendarEntry[]
  /** The last day of the period. */
  to: string
  /** How many there are, on how many pages, and which of them this is. */
  total: number
  pages: number
  page: number
}

/**
 * Everything dated in a period that the asker may see, in order, by page (AG-5): of agreements, of rights to sign, and of
 * parties that follow one another. The database finds it by day, so nothing is left out however much came before.
 */
export async function calendarOf(tx: Tx, { page, size, ...asked }: Asked): Promise<Found> {
  const to = addMonths(asked.from, asked.months)
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select *, count(*) over ()::int as total from (${everything(asked, to)}) entry
    where ${narrowed(asked)}
    order by date, what collate "C", kind, id limit ${size} offset ${(page - 1) * size}`)
  // A page that is no longer there.
  if (rows.length === 0 && page > 1) return calendarOf(tx, { ...asked, size, page: 1 })
  const total = rows[0]?.total ?? 0
  return { entries: rows.map(entryOf), to, total, page, pages: Math.ceil(total / size) }
}

function everything({ actor, from, overdue }: Omit<Asked, 'page' | 'size'>, to: string): Prisma.Sql {
  const since = overdue ? Prisma.empty : Prisma.sql`date >= ${from}::date and`
  // A vendor is told of a new party with each agreement it concerns; MedCom sees it also as one thing of its own.
  const parties = may(actor, 'succession.list')
    ? Prisma.sql`union all
      select s.id, 'party', s.effective_on::text, 'succession', 1, f.name || ' følges af ' || t.name, t.name
      from succession s join organisation f on f.id = s.from_id join organisation t on t.id = s.to_id
      where s.state = 'planned' and s.effective_on between ${from}::date and ${to}::date`
    : Prisma.empty
  return Prisma.sql`
    select agreement_id as id, 'agreement' as source, date::text as date, event as kind, count, number as what, vendor_name as who
    from agreement_date where ${since} date <= ${to}::date
    union all
    select r.user_id, 'right', r.valid_to::text, 'signingRight', 1, u.name, coalesce(v.name, 'MedCom')
    from signing_right r join app_user u on u.id = r.user_id left join organisation v on v.id = r.vendor_id
    where r.valid_to between ${from}::date and ${to}::date and u.deactivated_at is null and u.erased_at is null
    ${parties}`
}

function narrowed({ kind, search = '' }: Omit<Asked, 'page' | 'size'>): Prisma.Sql {
  const holding = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`(${kind ?? null}::text is null or kind = ${kind ?? null})
    and (${search} = '' or what ilike ${holding} or who ilike ${holding})`
}

function entryOf({ id, source, total: _, ...entry }: Row): CalendarEntry {
  const { kind, date, what } = entry
  const key = `${id}-${kind}-${date}`
  if (source === 'right') return { ...entry, key, href: `/indstillinger/brugere/${id}` }
  if (source === 'party') return { ...entry, key, href: `/indstillinger/efterfoelgelse/${id}` }
  return { ...entry, key, what: `Aftale ${what}`, href: pageOf(id, kind) }
}

function pageOf(id: string, kind: CalendarKind): string {
  if (kind === 'obligation' || kind === 'medcomObligation') return `/aftaler/${id}/tjekliste`
  return kind === 'signBy' || kind === 'takesEffect' ? `/aftaler/${id}` : `/aftaler/${id}/varsler`
}
