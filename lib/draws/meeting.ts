import type { Tx } from '@/lib/db/client'
import { plainArray, textArray } from './array-literal'
import { chooseRegular } from './lanes'
import type { GoodLine } from './prepare'

/** The lane of every done line: regular where it shares no number with a regular draw, stored or among these. */
export async function lanesOf<T extends GoodLine>(tx: Tx, lines: readonly T[]) {
  const regular = await regularOf(tx, lines)
  const done = lines.filter(isDone)
  return new Map(done.map((one) => [one, regular.has(one) ? 'regular' : 'exceptional'] as const))
}

/** How many of these lines draw numbers that are drawn already, in the register or by another of them (DR-1). */
export async function countDrawnBefore(tx: Tx, lines: readonly GoodLine[]): Promise<number> {
  const regular = await regularOf(tx, lines)
  const free = drawsOf(lines).filter((one) => regular.has(one))
  const meeting = await meetingExceptional(tx, free)
  return drawsOf(lines).length - free.length + meeting
}

async function regularOf<T extends GoodLine>(tx: Tx, lines: readonly T[]): Promise<Set<T>> {
  const draws = drawsOf(lines)
  const meeting = await meetingRegular(tx, draws)
  const free = draws.flatMap((one, index) =>
    meeting.has(index) ? [] : [{ one, series: one.draw.series!, at: one.draw.at }],
  )
  return new Set([...chooseRegular(free)].map(({ one }) => one))
}

function drawsOf<T extends GoodLine>(lines: readonly T[]): T[] {
  return lines.filter((one) => isDone(one) && one.draw.operation === 'draw')
}

function isDone({ draw: { outcome, series } }: GoodLine): boolean {
  return outcome === 'done' && series !== null
}

function seriesColumns(draws: readonly GoodLine[]) {
  return {
    prefixes: textArray(draws.map(({ draw }) => draw.series!.prefix)),
    widths: plainArray(draws.map(({ draw }) => draw.series!.width)),
    firsts: plainArray(draws.map(({ draw }) => draw.series!.first)),
    lasts: plainArray(draws.map(({ draw }) => draw.series!.last)),
  }
}

/** Which of these draws share a number with a stored regular one: one index probe each, since those are disjoint. */
async function meetingRegular(tx: Tx, draws: readonly GoodLine[]): Promise<Set<number>> {
  if (draws.length === 0) return new Set()
  const { prefixes, widths, firsts, lasts } = seriesColumns(draws)
  const rows = await tx.$queryRaw<{ place: bigint }[]>`
    select l.place from unnest(${prefixes}::text[], ${widths}::int2[], ${firsts}::int8[], ${lasts}::int8[])
      with ordinality as l (prefix, width, first, last, place)
    cross join lateral (
      select d.last_value from draw d
      where d.lane = 'regular' and d.prefix = l.prefix and d.width = l.width and d.first_value <= l.last
      order by d.first_value desc limit 1
    ) before
    where before.last_value >= l.first`
  return new Set(rows.map(({ place }) => Number(place) - 1))
}

/** How many of these draws share a number with a stored exceptional one. */
async function meetingExceptional(tx: Tx, draws: readonly GoodLine[]): Promise<number> {
  if (draws.length === 0) return 0
  const { prefixes, widths, firsts, lasts } = seriesColumns(draws)
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count
    from unnest(${prefixes}::text[], ${widths}::int2[], ${firsts}::int8[], ${lasts}::int8[])
      as l (prefix, width, first, last)
    where exists (
      select from draw e where e.lane = 'exceptional' and e.operation = 'draw'
        and e.prefix = l.prefix and e.width = l.width
        and int8range(e.first_value, e.last_value, '[]') && int8range(l.first, l.last, '[]'))`
  return row!.count
}
