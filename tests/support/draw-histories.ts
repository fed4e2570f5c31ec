import type { LogDraw } from '@/lib/alarms/rules/log-draw'
import { isoDate } from '@/lib/format'
import { isWorkingDay } from '@/lib/text/working-days'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Random figures between 0 and 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number

/** A normal figure, mean 0 and deviation 1. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** A time to wait, 1 on the average and with a deviation of a half: that of four things by chance, one after the other. */
function uneven(random: Random): number {
  return [1, 2, 3, 4].reduce((sum) => sum - Math.log(1 - random()) / 4, 0)
}

export interface Habit {
  /** Days between draws, on the average. */
  every: number
  /** Numbers a day. */
  use: number
  draws(random: Random, from: number, to: number): { at: number; count: number }[]
}

/** Draws each so many days by the clock, of what was used since the last. */
function rhythm(every: number, use: number, noise: number, useOn: (day: number) => number = () => 1): Habit {
  return {
    every,
    use,
    draws(random, from, to) {
      const found: { at: number; count: number }[] = []
      const time = 1 + random() * 3
      for (let at = from; at < to; at += every * DAY) {
        let used = 0
        for (let n = 0; n < every; n += 1) used += use * useOn((at - n * DAY - from) / DAY)
        const late = random() < 0.05 ? DAY : 0
        const count = Math.max(10, Math.round(used * Math.exp(noise * normal(random))))
        found.push({ at: at + late + time * HOUR, count })
      }
      return found
    },
  }
}

/** Draws a box of numbers, or two, when the last is nearly used: so many days apart on the average, and very unevenly. */
function onDemand(every: number, box: number): Habit {
  return {
    every,
    use: box / every,
    draws(random, from, to) {
      const found: { at: number; count: number }[] = []
      for (let at = from; at < to; at += uneven(random) * every * DAY)
        found.push({ at, count: box * (1 + Math.floor(random() * 2)) })
      return found
    },
  }
}

/** Each working day, what was used: nothing in weekends and on holidays. */
function workingDays(use: number): Habit {
  return {
    every: 1.45,
    use,
    draws(random, from, to) {
      const found: { at: number; count: number }[] = []
      for (let at = from; at < to; at += DAY) {
        const day = isoDate(new Date(at))
        const closed = day.slice(5) >= '12-24' || !isWorkingDay(day)
        if (!closed)
          found.push({
            at: at + (6 + random()) * HOUR,
            count: Math.round(use * Math.exp(0.15 * normal(random))),
          })
      }
      return found
    },
  }
}

/** A rhythm that rests in the summer holiday and over Christmas, and makes up for it afterwards. */
function onHoliday(every: number, use: number, [summer, autumn]: [string, string]): Habit {
  return {
    every,
    use,
    draws(random, from, to) {
      const found: { at: number; count: number }[] = []
      let last = from - every * DAY
      for (let at = from; at < to; at += every * DAY) {
        const day = isoDate(new Date(at)).slice(5)
        if ((day >= summer && day <= autumn) || day >= '12-22') continue
        const count = Math.round(use * ((at - last) / DAY) * Math.exp(0.08 * normal(random)))
        found.push({ at: at + 2 * HOUR, count })
        last = at
      }
      return found
    },
  }
}

const YEAR = 365

/** Laboratories that draw by some habits, each by a seed of its own from the first on. */
export interface Population {
  habits: Record<string, Habit>
  firstSeed: number
}

/** How laboratories draw: by the rule of bilag 1, 4.4, and otherwise. */
const HABITS: Record<string, Habit> = {
  steady: rhythm(14, 250, 0.05),
  uneven: rhythm(14, 250, 0.25),
  seasonal: rhythm(14, 400, 0.08, (day) => 1 + 0.35 * Math.sin((2 * Math.PI * day) / YEAR)),
  weekly: rhythm(7, 800, 0.1),
  growing: rhythm(14, 200, 0.08, (day) => 1 + (0.4 * day) / YEAR),
  holidays: onHoliday(14, 300, ['07-06', '07-26']),
  daily: workingDays(1_500),
  few: onDemand(45, 2_000),
  onDemand: onDemand(4, 500),
}

/** What the rules' figures were chosen on. */
export const TUNED: Population = { habits: HABITS, firstSeed: 1 }

/**
 * What the rules are judged on: laboratories that no figure was chosen on, with other times between draws, other sizes and
 * other swings. Whoever changes a rule looks at the others, and at these when it is done.
 */
export const HELD_OUT: Population = {
  habits: {
    tenDays: rhythm(10, 600, 0.12),
    monthly: rhythm(28, 90, 0.15),
    swinging: rhythm(7, 300, 0.35),
    winter: rhythm(14, 150, 0.1, (day) => 1 + 0.5 * Math.cos((2 * Math.PI * day) / YEAR)),
    shrinking: rhythm(21, 500, 0.08, (day) => 1 - (0.2 * day) / YEAR),
    holidays: onHoliday(7, 900, ['07-09', '07-29']),
    daily: workingDays(250),
    twoMonths: onDemand(60, 5_000),
    month: onDemand(30, 1_500),
    nineDays: onDemand(9, 1_000),
  },
  firstSeed: 5_001,
}

/** A laboratory's log without a fault: half a year's numbers first, then its habit. */
export function historyOf(habit: Habit, seed: number, days = 3 * YEAR): LogDraw[] {
  const random = randomFrom(seed)
  const from = Date.parse('2023-08-01T00:00:00Z') + Math.floor(random() * YEAR) * DAY
  const plans = habit.draws(random, from + 14 * DAY, from + days * DAY)
  const first = { at: from + 9 * HOUR, count: Math.round(habit.use * 182) }
  return [first, ...plans].map((plan, index) => aDraw(plan, index))
}

export function aDraw(
  plan: { at: number; count: number },
  index: number,
  more: Partial<LogDraw> = {},
): LogDraw {
  return {
    id: BigInt(index + 1),
    laboratoryId: 'laboratorium',
    vendorId: 'leverandør',
    account: 'lis-prove',
    at: new Date(plan.at),
    count: plan.count,
    channel: 'webService',
    transport: 'https',
    operation: 'draw',
    outcome: 'done',
    purpose: 'ordinary',
    ...more,
  }
}
