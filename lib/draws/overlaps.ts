import type { Tx } from '@/lib/db/client'
import { plainArray } from './array-literal'
import { stillOpen, type LaterEvent } from './still-open'

/** So many other draws of the same numbers are kept for one draw, and for one import; beyond, it is a broken log. */
const MOST_OF_ONE = 1_000
const MOST_OF_ALL = 100_000

/**
 * Finds every draw that shares numbers with a draw stored from `firstId` on, keeps the pairs (DR-1), and judges each
 * pair that what is new may concern: both open at once is a fault and flags both draws, a re-draw after a return is not.
 */
export async function keepOverlaps(tx: Tx, firstId: bigint, now: Date): Promise<void> {
  if (!(await mayOverlap(tx, firstId))) return
  const found = await keepPairs(tx, firstId, now)
  const concerned = await pairsConcerned(tx, firstId, found)
  if (concerned.length > 0) await judge(tx, concerned)
}

/** What the draws stored from `firstId` on overlap while both are open, as ids of the service, at most ten each. */
export async function overlapsOf(tx: Tx, firstId: bigint): Promise<Map<string, string[]>> {
  const rows = await tx.$queryRaw<{ id: string; others: string[] }[]>`
    with pair as (
      select draw_id as id, other_id from draw_overlap where concurrent and draw_id >= ${firstId}
      union all
      select other_id, draw_id from draw_overlap where concurrent and other_id >= ${firstId}
    )
    select d.service_id as id, (array_agg(o.service_id order by o.id))[1:10] as others
    from pair p join draw d on d.id = p.id join draw o on o.id = p.other_id
    group by d.service_id`
  return new Map(rows.map(({ id, others }) => [id, others]))
}

/**
 * Regular draws are disjoint, and an exceptional one has been kept with what it meets: while no pair is kept and nothing new is
 * exceptional, there is nothing to find. Asked so that it costs the same however long the log.
 */
async function mayOverlap(tx: Tx, firstId: bigint): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (select from draw_overlap)
      or exists (select from draw where id >= ${firstId} and lane = 'exceptional') as found`
  return row!.found
}

/** Regular draws share numbers only with exceptional ones, so there is no need to look for others of theirs. */
async function keepPairs(tx: Tx, firstId: bigint, now: Date): Promise<number> {
  return tx.$executeRaw`
    insert into draw_overlap (draw_id, other_id, first_value, last_value, concurrent, found_at)
    select case when later then n.id else o.id end, case when later then o.id else n.id end,
      greatest(n.first_value, o.first_value), least(n.last_value, o.last_value), true, ${now}
    from draw n
    cross join lateral (
      select * from (
        select e.id, e.first_value, e.last_value, e.drawn_at from draw e
        where e.lane = 'exceptional' and e.operation = 'draw' and e.prefix = n.prefix and e.width = n.width
          and int8range(e.first_value, e.last_value, '[]') && int8range(n.first_value, n.last_value, '[]')
          and e.id <> n.id
        union all
        (select r.id, r.first_value, r.last_value, r.drawn_at from draw r
        where n.lane = 'exceptional' and r.lane = 'regular' and r.prefix = n.prefix and r.width = n.width
          and r.first_value > n.first_value and r.first_value <= n.last_value)
        union all
        (select r.id, r.first_value, r.last_value, r.drawn_at from (
          select * from draw r
          where n.lane = 'exceptional' and r.lane = 'regular' and r.prefix = n.prefix and r.width = n.width
            and r.first_value <= n.first_value
          order by r.first_value desc limit 1) r
        where r.last_value >= n.first_value)
      ) others limit ${MOST_OF_ONE}
    ) o
    cross join lateral (select (n.drawn_at, n.id) > (o.drawn_at, o.id) as later) l
    where n.id >= ${firstId} and n.lane is not null and n.operation = 'draw'
    limit ${MOST_OF_ALL}
    on conflict do nothing`
}

interface Pair {
  drawId: bigint
  otherId: bigint
  first: bigint
  last: bigint
}

/** The pairs whose verdict may change: those of a draw that has a new pair, and those a new return lies across. */
async function pairsConcerned(tx: Tx, firstId: bigint, found: number): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>`
    with touched as (
      select draw_id as id from draw_overlap where ${found} > 0 and (draw_id >= ${firstId} or other_id >= ${firstId})
      union
      select other_id from draw_overlap where ${found} > 0 and (draw_id >= ${firstId} or other_id >= ${firstId})
    )
    select p.draw_id as "drawId", p.other_id as "otherId", p.first_value as first, p.last_value as last
    from draw_overlap p
    where p.other_id in (select id from touched)
    union
    select p.draw_id, p.other_id, p.first_value, p.last_value
    from draw r
    join draw_overlap p on p.first_value <= r.last_value and p.last_value >= r.first_value
    join draw a on a.id = p.other_id and a.laboratory_id = r.laboratory_id
      and a.prefix = r.prefix and a.width = r.width
    where r.id >= ${firstId} and r.operation = 'return' and r.lane is not null`
}

interface Event extends LaterEvent {
  drawId: bigint
  otherId: bigint
}

async function judge(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  const events = await eventsBetween(tx, pairs)
  const byPair = new Map<string, Event[]>()
  for (const event of events) byPair.set(keyOf(event), [...(byPair.get(keyOf(event)) ?? []), event])
  const ended = pairs.filter((pair) => {
    const between = byPair.get(keyOf(pair))
    return between !== undefined && !stillOpen(pair.first, pair.last, between)
  })
  await tx.$executeRaw`
    update draw_overlap p set concurrent = not c.ended
    from (
      select l.draw_id, l.other_id, exists (
        select from unnest(${plainArray(ended.map(({ drawId }) => drawId))}::int8[],
          ${plainArray(ended.map(({ otherId }) => otherId))}::int8[]) as e (draw_id, other_id)
        where e.draw_id = l.draw_id and e.other_id = l.other_id) as ended
      from unnest(${plainArray(pairs.map(({ drawId }) => drawId))}::int8[],
        ${plainArray(pairs.map(({ otherId }) => otherId))}::int8[]) as l (draw_id, other_id)
    ) c
    where p.draw_id = c.draw_id and p.other_id = c.other_id and p.concurrent = c.ended`
  const draws = plainArray([...new Set(pairs.flatMap(({ drawId, otherId }) => [drawId, otherId]))])
  await tx.$executeRaw`
    update draw d set overlapping = f.overlapping
    from (
      select l.id, exists (select from draw_overlap p where p.concurrent and p.draw_id = l.id)
        or exists (select from draw_overlap p where p.concurrent and p.other_id = l.id) as overlapping
      from unnest(${draws}::int8[]) as l (id)
    ) f
    where d.id = f.id and d.overlapping <> f.overlapping`
}

/** What the earlier draw's laboratory did with the shared numbers in between, where it returned any of them. */
async function eventsBetween(tx: Tx, pairs: readonly Pair[]): Promise<Event[]> {
  return tx.$queryRaw<Event[]>`
    with pair as (
      select p.draw_id, p.other_id, p.first_value, p.last_value, a.laboratory_id, a.prefix, a.width,
        a.drawn_at as since, b.drawn_at as until
      from unnest(${plainArray(pairs.map(({ drawId }) => drawId))}::int8[],
        ${plainArray(pairs.map(({ otherId }) => otherId))}::int8[]) as l (draw_id, other_id)
      join draw_overlap p on p.draw_id = l.draw_id and p.other_id = l.other_id
      join draw a on a.id = p.other_id
      join draw b on b.id = p.draw_id
    ), returns as (
      select p.*, e.id, e.operation, e.drawn_at, e.first_value as first, e.last_value as last
      from pair p
      join draw e on e.lane = 'exceptional' and e.operation = 'return' and e.prefix = p.prefix and e.width = p.width
        and int8range(e.first_value, e.last_value, '[]') && int8range(p.first_value, p.last_value, '[]')
        and e.laboratory_id = p.laboratory_id
        and (e.drawn_at, e.id) > (p.since, p.other_id) and (e.drawn_at, e.id) < (p.until, p.draw_id)
    ), redraws as (
      select distinct r.draw_id, r.other_id, e.id, e.operation, e.drawn_at, e.first_value as first, e.last_value as last
      from returns r
      join draw_overlap o on o.other_id = r.other_id and o.draw_id <> r.draw_id
      join draw e on e.id = o.draw_id and e.laboratory_id = r.laboratory_id
        and (e.drawn_at, e.id) < (r.until, r.draw_id)
    )
    select draw_id as "drawId", other_id as "otherId", operation, first, last from (
      select draw_id, other_id, id, operation, drawn_at, first, last from returns
      union all
      select draw_id, other_id, id, operation, drawn_at, first, last from redraws
    ) e order by drawn_at, id`
}

function keyOf({ drawId, otherId }: { drawId: bigint; otherId: bigint }): string {
  return `${drawId} ${otherId}`
}
