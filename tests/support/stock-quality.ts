import { judgeLevel } from '@/lib/alarms/rules/low'
import type { LogDraw } from '@/lib/alarms/rules/log-draw'
import type { Thresholds } from '@/lib/alarms/thresholds'
import { judgeStock, STOCK_SETTINGS } from '@/lib/stock/rules'
import type { Quality } from './alarm-quality'
import { historyOf, TUNED } from './draw-histories'

const DAY = 86_400_000
const WEEK = 7
/** How far above the limit the true stock is where an alarm is a false one, and below it where it must have come. */
const MARGIN = 0.25

type Fault = (log: LogDraw[], from: number) => LogDraw[]

/** Nothing more is drawn, or far less than is used, while the use goes on. The latter only a declared use can show. */
const FAULTS: { declared: boolean; plant: Fault }[] = [
  { declared: true, plant: (log, from) => log.filter(({ at }) => at.getTime() < from) },
  { declared: false, plant: (log, from) => log.filter(({ at }) => at.getTime() < from) },
  {
    declared: true,
    plant: (log, from) =>
      log.map((draw) => (draw.at.getTime() < from ? draw : { ...draw, count: Math.round(draw.count * 0.3) })),
  },
]

/** How well low stock is found in generated histories, judged once a week against the stock that truly was. */
export function stockQuality(
  thresholds: Thresholds['lowStock'],
  { laboratories = 20, of: { habits, firstSeed } = TUNED } = {},
): Quality {
  const quality: Quality = { planted: 0, falseAlarms: 0, years: 0, delays: [] }
  for (const habit of Object.values(habits))
    for (let seed = firstSeed; seed < firstSeed + laboratories; seed += 1) {
      const sound = historyOf(habit, seed)
      const { declared, plant } = FAULTS[seed % FAULTS.length]!
      const from = sound[Math.floor(sound.length * 0.5)]!.at.getTime()
      const { delay, falseAlarms, years } = judged(sound, plant(sound, from), declared, thresholds)
      quality.planted += 1
      quality.falseAlarms += falseAlarms
      quality.years += years
      if (delay !== null) quality.delays.push(delay)
    }
  return quality
}

function judged(sound: LogDraw[], faulty: LogDraw[], declared: boolean, thresholds: Thresholds['lowStock']) {
  const days = faulty.map(({ at, count }) => ({ day: dayOf(at), drawn: count, returned: 0 }))
  const [first, last] = [dayOf(sound[0]!.at), dayOf(sound.at(-1)!.at)]
  let [falseAlarms, delay] = [0, null as number | null]
  let [alarmed, lowSince] = [false, null as number | null]
  let until = last
  for (let today = first + 26 * WEEK; today < until; today += WEEK) {
    const used = usedBy(sound, today)
    const aWeek = (used - usedBy(sound, today - 26 * WEEK)) / 26
    // Declared by whoever keeps it right: what was used in the last year.
    const year = Math.max(today, first + 365)
    const yearly = Math.round(usedBy(sound, year) - usedBy(sound, year - 365))
    const drawn = faulty.reduce((sum, { at, count }) => sum + (dayOf(at) <= today ? count : 0), 0)
    const weeks = (drawn - used) / aWeek
    const facts = {
      today,
      days: days.filter(({ day }) => day <= today),
      yearly: declared ? yearly : null,
      plans: [],
      count: null,
    }
    const { empty } = judgeStock(facts, STOCK_SETTINGS)
    const stock = empty && { emptyOn: iso(empty.on), estimated: !declared }
    const found = stock !== null && judgeLevel(stock, iso(today), thresholds) !== null
    if (found && !alarmed && weeks > thresholds.weeks * (1 + MARGIN)) falseAlarms += 1
    if (lowSince === null && weeks < thresholds.weeks) lowSince = today
    if (found && lowSince !== null) delay ??= today - lowSince
    alarmed = found
    if (weeks < thresholds.criticalWeeks) until = today
  }
  return { delay, falseAlarms, years: (until - first) / 365 }
}

/** Numbers used by a day: what a sound laboratory draws replaces what it has used, so that its first draw is its stock. */
function usedBy(sound: readonly LogDraw[], day: number): number {
  let used = 0
  for (let n = 1; n < sound.length; n += 1) {
    const [from, to] = [dayOf(sound[n - 1]!.at), dayOf(sound[n]!.at)]
    if (to <= day) used += sound[n]!.count
    else return used + (sound[n]!.count * (day - from)) / Math.max(1, to - from)
  }
  return used
}

const dayOf = (at: Date) => Math.floor(at.getTime() / DAY)
const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
