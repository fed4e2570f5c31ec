import { judgeFrequency } from '@/lib/alarms/rules/frequent'
import { judgeSize } from '@/lib/alarms/rules/large'
import type { LogDraw } from '@/lib/alarms/rules/log-draw'
import { judgeRhythm, rhythmDays } from '@/lib/alarms/rules/missed'
import type { Thresholds } from '@/lib/alarms/thresholds'
import { addDays } from '@/lib/text/days'
import { aDraw, historyOf, randomFrom, TUNED, type Habit } from './draw-histories'

/** The figures that the portal begins with, as the migrations write them. */
export const FIGURES = {
  largeDraw: { times: 2, alwaysTimes: 8, deviations: 4, history: 8, plainLimit: 1_000_000 },
  frequentDraws: { days: 7, least: 4, deviations: 5, history: 8, plainLimit: 30 },
  missedDraw: {
    deviations: 5,
    graceDays: 7,
    mostDays: 91,
    history: 5,
    plainDays: 60,
    summerFrom: 28,
    summerTo: 30,
  },
  lowStock: { weeks: 13, criticalWeeks: 4 },
} satisfies Partial<Thresholds>

const HOUR = 3_600_000
const DAY = 24 * HOUR

type Kind = 'largeDraw' | 'frequentDraws' | 'missedDraw'

/** A fault that was put into a history: it is found when an alarm is raised in its time. */
interface Planted {
  from: number
  to: number
}

interface Faulty {
  log: LogDraw[]
  planted: Planted[]
}

export interface Quality {
  planted: number
  falseAlarms: number
  /** Years of one laboratory in which false alarms were counted. */
  years: number
  /** Days from each fault that was found to its alarm. */
  delays: number[]
}

const JUDGE: { [K in Kind]: (log: LogDraw[], thresholds: Thresholds[K]) => number[] } = {
  largeDraw: (log, thresholds) => timesOf(log, (n) => judgeSize(log, n, null, thresholds)),
  frequentDraws: (log, thresholds) => timesOf(log, (n) => judgeFrequency(log, n, null, thresholds)),
  missedDraw: lateDays,
}

/** When draws were found wanting, in milliseconds. */
function timesOf(log: LogDraw[], judge: (index: number) => unknown): number[] {
  return log.flatMap((draw, index) => (judge(index) ? [draw.at.getTime()] : []))
}

/** The first day of each time that the rhythm was missed, judged each morning as the clock does. */
function lateDays(log: LogDraw[], thresholds: Thresholds['missedDraw']): number[] {
  const days = rhythmDays(log)
  return days
    .map((day, index) => {
      const next = days[index - 1]
      const lateOn = next && addDays(judgeRhythm(days.slice(index), day, thresholds)!.lateAfter, 1)
      return lateOn && lateOn < next ? Date.parse(lateOn) : null
    })
    .filter((time) => time !== null)
    .reverse()
}

/** Two faults of the kind, the earlier one so that it could hide the later, well after the history has begun. */
const PLANT: Record<Kind, (log: LogDraw[], every: number, random: () => number) => Faulty> = {
  largeDraw(log, _every, random) {
    const places = [0.45, 0.8].map((share) => Math.floor(log.length * (share + random() * 0.05)))
    const counts = log.map(({ count }) => count).sort((a, b) => a - b)
    const usual = counts[counts.length >> 1]!
    return {
      log: log.map((draw, index) =>
        places.includes(index) ? { ...draw, count: Math.round(usual * (8 + random() * 22)) } : draw,
      ),
      planted: places.map((place) => ({ from: log[place]!.at.getTime(), to: log[place]!.at.getTime() })),
    }
  },
  frequentDraws(log, every, random) {
    const planted: Planted[] = []
    const extra: LogDraw[] = []
    for (const share of [0.45, 0.8]) {
      const from = log[Math.floor(log.length * (share + random() * 0.05))]!.at.getTime() + HOUR
      const usual = 7 / every
      const count = Math.round(8 + 5 * usual + random() * 20)
      const to = from + (1 + random() * 2) * DAY
      for (let n = 0; n < count; n += 1)
        extra.push(aDraw({ at: from + ((to - from) * n) / count, count: log[5]!.count }, 100_000 + n))
      planted.push({ from, to: to + 8 * DAY })
    }
    return { log: [...log, ...extra].sort((a, b) => a.at.getTime() - b.at.getTime()), planted }
  },
  missedDraw(log, every, random) {
    const planted = [0.45, 0.75].map((share) => {
      const from = log[Math.floor(log.length * (share + random() * 0.05))]!.at.getTime()
      // Until the stock of half a year is used, or eight draws are missing.
      return { from, to: from + Math.max(42, Math.min(182, 8 * every)) * DAY }
    })
    const rests = ({ at }: LogDraw) =>
      planted.some(({ from, to }) => at.getTime() > from && at.getTime() < to)
    return { log: log.filter((draw) => !rests(draw)), planted }
  },
}

/** How well a rule finds what was planted in generated histories, and how often it finds what was not; for each habit. */
export function qualityByHabit<K extends Kind>(
  kind: K,
  thresholds: Thresholds[K],
  { laboratories = 20, of: { habits, firstSeed } = TUNED } = {},
): Record<string, Quality> {
  const qualityOf = (habit: Habit): Quality => {
    const quality: Quality = { planted: 0, falseAlarms: 0, years: 0, delays: [] }
    for (let seed = firstSeed; seed < firstSeed + laboratories; seed += 1) {
      const sound = historyOf(habit, seed)
      quality.falseAlarms += spells(JUDGE[kind](sound, thresholds), [])
      quality.years += yearsOf(sound)
      const { log, planted } = PLANT[kind](sound, habit.every, randomFrom(seed + 1_000))
      const times = JUDGE[kind](log, thresholds)
      quality.falseAlarms += spells(times, planted)
      quality.years += yearsOf(log)
      quality.planted += planted.length
      for (const { from, to } of planted) {
        const at = times.find((time) => time >= from && time <= to)
        if (at !== undefined) quality.delays.push((at - from) / DAY)
      }
    }
    return quality
  }
  return Object.fromEntries(Object.entries(habits).map(([name, habit]) => [name, qualityOf(habit)]))
}

/** All habits as one. */
export function together(qualities: Record<string, Quality>): Quality {
  return Object.values(qualities).reduce((all, one) => ({
    planted: all.planted + one.planted,
    falseAlarms: all.falseAlarms + one.falseAlarms,
    years: all.years + one.years,
    delays: [...all.delays, ...one.delays],
  }))
}

/** What share of the faults was found. */
export const recallOf = ({ planted, delays }: Quality) => delays.length / planted

/** The habit by which the smallest share of faults is found. */
export function worstOf(qualities: Record<string, Quality>): { habit: string; recall: number } {
  return Object.entries(qualities)
    .map(([habit, quality]) => ({ habit, recall: recallOf(quality) }))
    .reduce((worst, one) => (one.recall < worst.recall ? one : worst))
}

/** What was found outside of what was planted; within a fortnight it is one alarm. */
function spells(times: readonly number[], planted: readonly Planted[]): number {
  let last = -Infinity
  let found = 0
  for (const time of times) {
    if (planted.some(({ from, to }) => time >= from && time <= to)) continue
    if (time - last > 14 * DAY) found += 1
    last = time
  }
  return found
}

function yearsOf(log: readonly LogDraw[]): number {
  return (log.at(-1)!.at.getTime() - log[0]!.at.getTime()) / (365 * DAY)
}
