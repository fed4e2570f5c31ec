import { estimatedUseAt, levelsOn, type Base, type UseAt } from './level'
import { estimateUse, intervalsOf, type Estimate, type StockDay } from './use'
import type { RhythmState, StockFigure, StockState } from './words'

export type StockSettings = Record<StockFigure, number>

/** All that a laboratory's stock is reckoned from. Days are whole numbers: days since 1970. */
export interface StockFacts {
  today: number
  /** The days on which anything was drawn or given back, ascending; nothing after today. */
  days: readonly StockDay[]
  /** Numbers used a year, as declared. */
  yearly: number | null
  /** The first draws that the vendor of today has agreed upon, ascending. */
  plans: readonly { on: number; size: number }[]
  /** The newest count of what is in stock. */
  count: Base | null
}

/** Where the reckoning begins. */
export interface StockBase extends Base {
  basis: 'firstDraw' | 'counted' | 'assumed'
}

export interface StockUse {
  source: 'declared' | 'estimated'
  weekly: number
  low: number
  high: number
}

export interface StockJudgement {
  base: StockBase | null
  use: StockUse | null
  /** What the draws say, also where the use is declared. */
  estimate: Estimate | null
  disagrees: boolean
  /** Numbers in stock at the end of today, and between which they lie; null where unknown. */
  stock: { numbers: number; low: number; high: number } | null
  /** The day it is used up if nothing more is drawn, and between which; null where unknown. */
  empty: { on: number; earliest: number; latest: number } | null
}

const WEEKS_A_YEAR = 365.25 / 7
/** A first draw is of half a year; what is far above an ordinary fortnight's counts as one. */
const FIRST_DRAW_WEEKS = 8
/** It may be drawn in several parts. */
const FIRST_DRAW_DAYS = 7
/** How far from its day a planned first draw may come. */
const PLAN_DAYS = { before: 30, after: 60 }
/** How wrong an assumed beginning may be. */
const ASSUMED = 0.5
const FAR = 3650

/** What a laboratory has in stock, from what it has drawn and what it uses (DR-2). */
export function judgeStock(facts: StockFacts, settings: StockSettings): StockJudgement {
  const { today, days, yearly } = facts
  const draws = days.filter(({ drawn }) => drawn > 0)
  const intervals = draws[0] ? intervalsOf(days, firstDrawEnd(draws)) : []
  // Whoever has stopped drawing goes on using: the year is the last in which they drew.
  const until = intervals.at(-1)?.to ?? today
  const estimate = estimateUse(intervals, until)
  const declared = yearly === null || yearly <= 0 ? null : yearly / WEEKS_A_YEAR
  const disagrees =
    declared !== null &&
    estimate !== null &&
    Math.abs(declared - estimate.weekly) > (estimate.weekly * settings.disagreePercent) / 100
  const use = useOf(declared, estimate)
  const base = use && baseOf(facts, use.weekly, settings)
  if (!use || !base) return { base: base ?? null, use, estimate, disagrees, stock: null, empty: null }
  const useAt = (lean: number): UseAt =>
    use.source === 'declared' ? () => use.weekly : estimatedUseAt(intervals, until, use, lean)
  const level = (lean: number) => {
    const numbers = base.numbers * (base.basis === 'assumed' ? 1 - lean * ASSUMED : 1)
    return levelsOn([today], { ...base, numbers }, days, useAt(lean))[0]!
  }
  const [most, middle, least] = [level(-1), level(0), level(1)]
  const emptyOn = ({ numbers, emptySince }: typeof middle, weekly: number) =>
    emptySince ?? today + Math.min(wholeDays(numbers, weekly), FAR)
  return {
    base,
    use,
    estimate,
    disagrees,
    stock: { numbers: middle.numbers, low: least.numbers, high: most.numbers },
    empty: {
      on: emptyOn(middle, use.weekly),
      earliest: emptyOn(least, use.high),
      latest: emptyOn(most, use.low),
    },
  }
}

/** For how many days so many numbers are enough; what is whole but for the last bit is whole. */
const wholeDays = (numbers: number, weekly: number) => Math.floor((numbers * 7) / weekly + 1e-6)

/** The weeks in stock at the end of each of these days (ascending); null where unknown. */
export function stockCurve(
  facts: StockFacts,
  judged: Pick<StockJudgement, 'base' | 'use'>,
  at: readonly number[],
): (number | null)[] {
  const { base, use } = judged
  if (!base || !use) return at.map(() => null)
  const begin = facts.days.filter(({ drawn }) => drawn > 0)
  const intervals = begin[0] ? intervalsOf(facts.days, firstDrawEnd(begin)) : []
  const useAt: UseAt =
    use.source === 'declared'
      ? () => use.weekly
      : estimatedUseAt(intervals, intervals.at(-1)?.to ?? facts.today, use, 0)
  return levelsOn(at, base, facts.days, useAt).map((level, index) =>
    level === null ? null : wholeDays(level.numbers, useAt(at[index]!)) / 7,
  )
}

function useOf(declared: number | null, estimate: Estimate | null): StockUse | null {
  if (declared !== null) return { source: 'declared', weekly: declared, low: declared, high: declared }
  if (!estimate) return null
  const { weekly, low, high } = estimate
  return { source: 'estimated', weekly, low, high }
}

/** The day after which draws are of the rhythm: a first draw in parts is one. */
function firstDrawEnd(draws: readonly StockDay[]): number {
  const first = draws[0]!.day
  return draws.findLast(({ day }) => day < first + FIRST_DRAW_DAYS)!.day
}

/** The newest of what may be begun with: a count, an agreed first draw that came, the first draw of the log. */
function baseOf(facts: StockFacts, weekly: number, settings: StockSettings): StockBase | null {
  const found = [countBase(facts), planBase(facts), logBase(facts, weekly, settings)]
  return found.reduce((best, one) => (one && (!best || one.on > best.on) ? one : best), null)
}

const countBase = ({ count, today }: StockFacts): StockBase | null =>
  count && count.on <= today ? { ...count, basis: 'counted' } : null

function planBase({ plans, days }: StockFacts): StockBase | null {
  for (const { on, size } of plans.toReversed()) {
    const came = days.find(
      ({ day, drawn }) =>
        day >= on - PLAN_DAYS.before && day <= on + PLAN_DAYS.after && drawn >= size / 2 && drawn > 0,
    )
    if (came) return { basis: 'firstDraw', on: came.day, numbers: came.drawn }
  }
  return null
}

/** The log's first draws: half a year's numbers, else an ordinary draw of somebody whose beginning the log does not know. */
function logBase({ days }: StockFacts, weekly: number, { targetWeeks }: StockSettings): StockBase | null {
  const draws = days.filter(({ drawn }) => drawn > 0)
  if (!draws[0]) return null
  const on = firstDrawEnd(draws)
  const numbers = draws.filter(({ day }) => day <= on).reduce((sum, { drawn }) => sum + drawn, 0)
  if (numbers >= weekly * FIRST_DRAW_WEEKS) return { basis: 'firstDraw', on, numbers }
  return { basis: 'assumed', on, numbers: weekly * targetWeeks }
}

/** Weeks in stock on a day (yyyy-mm-dd) of a row of laboratory_stock: days until it is used up / 7, never below 0; null where unknown. */
export function weeksOn({ emptyOn }: { emptyOn: Date | null }, day: string): number | null {
  if (!emptyOn) return null
  return Math.max(0, (emptyOn.getTime() - Date.parse(`${day}T00:00:00Z`)) / (7 * 86_400_000))
}

/** The state that so many weeks in stock are; null is unknown. */
export function stockState(weeks: number | null, settings: StockSettings): StockState {
  if (weeks === null) return 'unknown'
  if (weeks < settings.criticalWeeks) return 'critical'
  if (weeks < settings.lowWeeks) return 'low'
  return weeks < settings.ampleWeeks ? 'inTarget' : 'ample'
}

/** Whether the automatic draw is late on a day (yyyy-mm-dd): more than the slack after the day it was expected on. */
export function rhythmState(
  { expectedOn }: { expectedOn: Date | null },
  day: string,
  { slackDays }: Pick<StockSettings, 'slackDays'>,
): RhythmState {
  if (!expectedOn) return 'never'
  const late = (Date.parse(`${day}T00:00:00Z`) - expectedOn.getTime()) / 86_400_000
  return late > slackDays ? 'late' : 'onTime'
}
