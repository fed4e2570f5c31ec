import { estimatedUse, levelsOn, type Base, type Level, type UseAt } from './level'
import { estimateUse, intervalsOf, type Estimate, type StockDay } from './use'
import type { RhythmState, StockFigure, StockState } from './words'

export type StockSettings = Record<StockFigure, number>

/** What holds until something is decided: weeks, days and percent. */
export const STOCK_SETTINGS: StockSettings = {
  targetWeeks: 26,
  ampleWeeks: 34,
  lowWeeks: 20,
  criticalWeeks: 8,
  rhythmDays: 14,
  slackDays: 3,
  disagreePercent: 30,
}

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
  const intervals = ownIntervals(days)
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
  const reckon = reckoner(facts, { base, use }, intervals)
  const [most, middle, least] = LEANS.map((lean) => reckon(lean).levels([today])[0]!) as [Level, Level, Level]
  const emptyOn = ({ numbers, emptySince }: Level, weekly: number) =>
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

/** Towards the most that may be in stock, what is most likely, and the least. */
const LEANS = [-1, 0, 1] as const
type Lean = (typeof LEANS)[number]

/** The numbers in stock and the use, by what is known of them and by its ends. */
function reckoner(
  { days, today }: StockFacts,
  { base, use }: { base: StockBase; use: StockUse },
  intervals = ownIntervals(days),
) {
  const estimated = estimatedUse(intervals, intervals.at(-1)?.to ?? today, use)
  return (lean: Lean) => {
    const useAt: UseAt = use.source === 'declared' ? () => use.weekly : estimated(lean)
    const numbers = base.numbers * (base.basis === 'assumed' ? 1 - lean * ASSUMED : 1)
    return { useAt, levels: (at: readonly number[]) => levelsOn(at, { ...base, numbers }, days, useAt) }
  }
}

/** The weeks in stock at the end of each of these days (ascending), or the most (-1) or least (1) there may be; null where unknown. */
export function stockCurve(
  facts: StockFacts,
  { base, use }: Pick<StockJudgement, 'base' | 'use'>,
  at: readonly number[],
  lean: Lean = 0,
): (number | null)[] {
  if (!base || !use) return at.map(() => null)
  const { levels, useAt } = reckoner(facts, { base, use })(lean)
  return levels(at).map((level, index) =>
    level === null ? null : wholeDays(level.numbers, useAt(at[index]!)) / 7,
  )
}

/** What was drawn after the beginning, each time in place of what was used since the time before. */
function ownIntervals(days: readonly StockDay[]) {
  const draws = days.filter(({ drawn }) => drawn > 0)
  return draws[0] ? intervalsOf(days, firstDrawEnd(draws)) : []
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
