import type { Tx } from '@/lib/db/client'
import type { Purpose } from '@/lib/draws/words'
import { DAY, isDone, type LogDraw, type PastDraw } from './rules/log-draw'

/** What was drawn before a time is held against so many draws, and all of so many periods. */
const DRAWS = 60
const PERIODS = 27
/** More draws than these in one stretch are not read; the newest are. */
const MOST = 5_000

/** Draws of one laboratory that lie near each other in time, so that one read gives the history of all of them. */
interface Stretch {
  laboratoryId: string
  from: Date
  to: Date
}

export interface StretchHistory {
  /** The oldest first, with the judged draws among them. */
  history: PastDraw[]
  /** The draws to judge, by their place in it. */
  judged: { draw: LogDraw; index: number }[]
}

/**
 * The history that each done draw among these is judged by: a stretch of the index of the laboratory's draws, however
 * long it has been drawing, so that a day's draws cost the same after ten years as after one.
 * @param days how many days a period of the rule for frequent draws has
 */
export async function readHistories(
  tx: Tx,
  draws: readonly LogDraw[],
  days: number,
): Promise<StretchHistory[]> {
  const stretches = stretchesOf(draws, days)
  if (stretches.length === 0) return []
  const rows = await tx.$queryRaw<{ place: number; found: [string, number, string, number, Purpose][] }[]>`
    select s.place::int, h.found from unnest(
      ${stretches.map(({ laboratoryId }) => laboratoryId)}::uuid[], ${stretches.map(({ from }) => from)}::timestamptz[],
      ${stretches.map(({ to }) => to)}::timestamptz[]) with ordinality s (laboratory_id, since, until, place)
    cross join lateral (
      select json_agg(json_build_array(d.id::text, extract(epoch from d.drawn_at) * 1000, d.account, d.count, d.purpose)
        order by d.drawn_at, d.id) as found
      from (
        (select * from draw d where d.laboratory_id = s.laboratory_id and d.drawn_at >= s.since and d.drawn_at <= s.until
          and d.operation = 'draw' and d.outcome = 'done' order by d.drawn_at desc, d.id desc limit ${MOST})
        union all
        (select * from draw d where d.laboratory_id = s.laboratory_id and d.drawn_at < s.since
          and d.operation = 'draw' and d.outcome = 'done' order by d.drawn_at desc, d.id desc limit ${DRAWS})
      ) d
    ) h`
  return rows.map(({ place, found }) => {
    const history = (found ?? []).map(asPast)
    const places = new Map(history.map(({ id }, index) => [id, index]))
    const judged = stretches[place - 1]!.draws.flatMap((draw) => {
      const index = places.get(draw.id)
      return index === undefined ? [] : [{ draw, index }]
    })
    return { history, judged }
  })
}

/** Draws that came late may lie years apart; each stretch is as long as what came together. */
function stretchesOf(draws: readonly LogDraw[], days: number): (Stretch & { draws: LogDraw[] })[] {
  const back = days * PERIODS * DAY
  const stretches: (Stretch & { draws: LogDraw[] })[] = []
  const sorted = draws
    .filter(isDone)
    .sort((a, b) => a.laboratoryId.localeCompare(b.laboratoryId) || a.at.getTime() - b.at.getTime())
  for (const draw of sorted) {
    const last = stretches.at(-1)
    if (last?.laboratoryId === draw.laboratoryId && draw.at.getTime() - last.to.getTime() < back) {
      last.to = draw.at
      last.draws.push(draw)
    } else
      stretches.push({
        laboratoryId: draw.laboratoryId,
        from: new Date(draw.at.getTime() - back),
        to: draw.at,
        draws: [draw],
      })
  }
  return stretches
}

/** All that a laboratory has drawn until a moment, the oldest first, with how it was drawn: for trying rules. */
export async function readLaboratory(tx: Tx, id: string, until: Date): Promise<PastDraw[]> {
  const [row] = await tx.$queryRaw<{ found: [string, number, string, number, Purpose][] | null }[]>`
    select json_agg(json_build_array(d.id::text, extract(epoch from d.drawn_at) * 1000, d.account, d.count, d.purpose)
      order by d.drawn_at, d.id) as found
    from draw d
    where d.laboratory_id = ${id}::uuid and d.drawn_at < ${until} and d.operation = 'draw' and d.outcome = 'done'`
  return (row?.found ?? []).map(asPast)
}

function asPast([id, at, account, count, purpose]: [string, number, string, number, Purpose]): PastDraw {
  return { id: BigInt(id), at: new Date(at), account, count, purpose }
}
