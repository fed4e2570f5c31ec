import type { Tx } from '@/lib/db/client'
import { enqueueJobs } from '@/lib/jobs/enqueue'
import { plainArray, textArray } from './array-literal'
import { lanesOf } from './meeting'
import type { Placed } from './prepare'

export interface Stored {
  /** The id from which on every draw of this transaction lies; null when every line was there already. */
  firstId: bigint | null
  added: number
}

/**
 * One import at a time, so that two cannot both find their overlapping series regular. Held until commit. An import
 * ahead may bring 10,000 lines, so it is waited for longer than other locks.
 */
export async function takeTurn(tx: Tx): Promise<void> {
  await tx.$queryRaw`
    select set_config('lock_timeout', '40s', true), pg_advisory_xact_lock(7026114301)::text as turn`
}

/**
 * Stores the lines that are not there yet, known by their ids, in one statement with what they add to their laboratories' days
 * (laboratory_day: Copenhagen's, numbers as the log counts them), and has them judged (lib/watch). Whatever comes into the
 * draw log comes through here: a call, a file, a line from the quarantine.
 */
export async function storeDraws(tx: Tx, placed: readonly Placed[]): Promise<Stored> {
  const lanes = await lanesOf(tx, placed)
  const column = <T extends string | number | bigint | null>(value: (one: Placed) => T) =>
    plainArray(placed.map(value))
  const [row] = await tx.$queryRaw<{ first: bigint | null; added: number }[]>`
    with added as (
      insert into draw (service_id, account, laboratory_id, vendor_id, system_id, prefix, width, first_value, last_value,
        count, drawn_at, channel, transport, operation, outcome, purpose, lane, batch_id)
      select l.* from unnest(
        ${textArray(placed.map(({ draw }) => draw.id))}::text[],
        ${textArray(placed.map(({ draw }) => draw.account))}::text[],
        ${column(({ standing }) => standing.laboratoryId)}::uuid[],
        ${column(({ standing }) => standing.vendorId)}::uuid[],
        ${column(({ standing }) => standing.systemId)}::uuid[],
        ${textArray(placed.map(({ draw }) => draw.series?.prefix ?? ''))}::text[],
        ${column(({ draw }) => draw.series?.width ?? null)}::int2[],
        ${column(({ draw }) => draw.series?.first ?? null)}::int8[],
        ${column(({ draw }) => draw.series?.last ?? null)}::int8[],
        ${column(({ draw }) => draw.count)}::int8[],
        ${column(({ draw }) => draw.at.toISOString())}::timestamptz[],
        ${column(({ draw }) => draw.channel)}::draw_channel[],
        ${column(({ draw }) => draw.transport)}::draw_transport[],
        ${column(({ draw }) => draw.operation)}::draw_operation[],
        ${column(({ draw }) => draw.outcome)}::draw_outcome[],
        ${column(({ draw }) => draw.purpose)}::draw_purpose[],
        ${column((one) => lanes.get(one) ?? null)}::series_lane[],
        ${column(({ batchId }) => batchId)}::uuid[]) l
      on conflict (service_id) do nothing
      returning id, laboratory_id, drawn_at, count, channel, transport, operation, outcome
    ), days as (
      insert into laboratory_day as d (laboratory_id, day, drawn, returned, draws, automatic, manual, http, refused)
      select laboratory_id, (drawn_at at time zone 'Europe/Copenhagen')::date,
        coalesce(sum(count) filter (where outcome = 'done' and operation = 'draw'), 0),
        coalesce(sum(count) filter (where outcome = 'done' and operation = 'return'), 0),
        count(*) filter (where outcome = 'done' and operation = 'draw'),
        count(*) filter (where outcome = 'done' and operation = 'draw' and channel = 'webService'),
        count(*) filter (where outcome = 'done' and operation = 'draw' and channel = 'webPage'),
        count(*) filter (where outcome = 'done' and operation = 'draw' and transport = 'http'),
        count(*) filter (where outcome = 'refused')
      from added group by 1, 2
      on conflict (laboratory_id, day) do update set
        drawn = d.drawn + excluded.drawn, returned = d.returned + excluded.returned, draws = d.draws + excluded.draws,
        automatic = d.automatic + excluded.automatic, manual = d.manual + excluded.manual, http = d.http + excluded.http,
        refused = d.refused + excluded.refused
    )
    select min(id) as first, count(*)::int as added from added`
  if (row!.added > 0)
    await enqueueJobs(tx, [{ task: 'watch.draws', payload: {}, options: { key: 'watch.draws' } }])
  return { firstId: row!.first, added: row!.added }
}

/** The ids of those lines that were there before, among them every line that was not stored just now. */
export async function earlierDraws(tx: Tx, placed: readonly Placed[], { firstId }: Stored) {
  const rows = await tx.$queryRaw<{ line: string; same: boolean }[]>`
    select d.service_id as line,
      (d.account, d.laboratory_id, d.prefix, d.count, d.drawn_at) = (l.account, l.laboratory, l.prefix, l.count, l.at)
      and (d.channel, d.transport, d.operation, d.outcome, d.purpose)
        = (l.channel, l.transport, l.operation, l.outcome, l.purpose)
      and d.width is not distinct from l.width
      and d.first_value is not distinct from l.first and d.last_value is not distinct from l.last as same
    from unnest(
      ${textArray(placed.map(({ draw }) => draw.id))}::text[],
      ${textArray(placed.map(({ draw }) => draw.account))}::text[],
      ${plainArray(placed.map(({ standing }) => standing.laboratoryId))}::uuid[],
      ${textArray(placed.map(({ draw }) => draw.series?.prefix ?? ''))}::text[],
      ${plainArray(placed.map(({ draw }) => draw.series?.width ?? null))}::int2[],
      ${plainArray(placed.map(({ draw }) => draw.series?.first ?? null))}::int8[],
      ${plainArray(placed.map(({ draw }) => draw.series?.last ?? null))}::int8[],
      ${plainArray(placed.map(({ draw }) => draw.count))}::int8[],
      ${plainArray(placed.map(({ draw }) => draw.at.toISOString()))}::timestamptz[],
      ${plainArray(placed.map(({ draw }) => draw.channel))}::draw_channel[],
      ${plainArray(placed.map(({ draw }) => draw.transport))}::draw_transport[],
      ${plainArray(placed.map(({ draw }) => draw.operation))}::draw_operation[],
      ${plainArray(placed.map(({ draw }) => draw.outcome))}::draw_outcome[],
      ${plainArray(placed.map(({ draw }) => draw.purpose))}::draw_purpose[]
    ) as l (id, account, laboratory, prefix, width, first, last, count, at, channel, transport, operation, outcome, purpose)
    join draw d on d.service_id = l.id
    where ${firstId}::int8 is null or d.id < ${firstId}::int8`
  return new Map(rows.map(({ line, same }) => [line, same]))
}
