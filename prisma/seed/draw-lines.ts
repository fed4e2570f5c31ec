import type { Purpose } from '@/lib/draws/words'
import type { DemoLaboratory } from './parties'

const DAY = 86_400_000
const HOUR = 3_600_000

/** A line of the draw log in the API's form. */
export interface LogLine {
  id: string
  account: string
  laboratory: string
  first: string
  last: string
  count: number
  time: string
  channel: 'webService' | 'webPage'
  transport: 'https' | 'http'
  operation: 'draw' | 'return'
  outcome: 'done' | 'refused'
  purpose: Purpose
}

/** A draw before it has its numbers: those are handed out in the order of time, as the service does. */
export interface Plan {
  laboratory: DemoLaboratory
  at: number
  count: number
  more?: Partial<LogLine>
}

/** Random figures between 0 and 1, the same every time: the demo looks alike on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How one laboratory draws otherwise than by the rule; days are counted back from today. */
export interface Habit {
  /** No draws from so many days ago to so many. */
  pause?: readonly [from: number, to: number]
  /** The share of the consumption that is drawn in the last so many days. */
  lean?: { days: number; share: number }
  /** Draws on the web page until so many days ago. */
  manualUntil?: number
  transport?: 'http'
  /** Draws nothing after so many days ago. */
  stops?: number
  /** Draws nothing before so many days ago. */
  begins?: number
  /** Drew its first numbers before the log begins. */
  joined?: true
}

/**
 * The draws of one laboratory: half a year's numbers at first, then a fortnight's every fortnight (bilag 1, 4.4),
 * at night and with what people and machines add of their own.
 */
export function planOf(
  laboratory: DemoLaboratory,
  today: number,
  habit: Habit,
  random: () => number,
): Plan[] {
  const fortnight = roundUp(laboratory.yearly / 26)
  const usual = 548 - Math.floor(random() * 14)
  const start = today - (habit.begins ?? usual) * DAY
  const minute = Math.floor(random() * 180)
  const plans: Plan[] = [
    {
      laboratory,
      at: start + 9 * HOUR,
      count: habit.joined ? fortnight : fortnight * 13,
      more: { ...(random() < 0.3 ? { purpose: 'preprinted' } : {}), channel: 'webPage' },
    },
  ]
  for (let at = start + 14 * DAY; at < today; at += 14 * DAY) {
    const ago = Math.round((today - at) / DAY)
    const rests = habit.pause && ago <= habit.pause[0] && ago > habit.pause[1]
    if (rests || (habit.stops !== undefined && ago < habit.stops)) continue
    const share = habit.lean && ago <= habit.lean.days ? habit.lean.share : 0.92 + random() * 0.16
    const manual = habit.manualUntil !== undefined && ago > habit.manualUntil
    const late = random() < 0.05 ? DAY : 0
    plans.push({
      laboratory,
      at: Math.min(at + late + (manual ? 10 * HOUR : HOUR) + minute * 60_000, today),
      count: roundUp(fortnight * share),
      more: {
        ...(manual ? { channel: 'webPage' } : {}),
        ...(habit.transport ? { transport: habit.transport } : {}),
      },
    })
    if (random() < 0.015)
      plans.push({ laboratory, at: at + 12 * HOUR, count: 500, more: { purpose: 'emergency' } })
  }
  return plans.filter((plan) => plan.at <= today)
}

/** Hands out ids and numbers in the order of time. */
export function toLines(plans: readonly Plan[]): LogLine[] {
  // Twelve digits with zeros in front: none of the demo's numbers looks like a CPR number.
  let next = 4_100_000_000
  return [...plans]
    .sort((a, b) => a.at - b.at)
    .map(({ laboratory, at, count, more }, index) => {
      const first = next
      next += count
      return {
        id: `NPN-${String(index + 1).padStart(7, '0')}`,
        account: `lis-${laboratory.code.toLowerCase()}`,
        laboratory: index % 2 === 0 ? laboratory.sor : laboratory.code,
        ...series(first, first + count - 1),
        time: new Date(at).toISOString(),
        channel: 'webService',
        transport: 'https',
        operation: 'draw',
        outcome: 'done',
        purpose: 'ordinary',
        ...more,
      }
    })
}

/** A run of numbers as the log writes it: twelve digits, zeros kept. */
export function series(first: number, last: number) {
  const write = (number: number) => String(number).padStart(12, '0')
  return { first: write(first), last: write(last), count: last - first + 1 }
}

function roundUp(count: number): number {
  return Math.ceil(count / 100) * 100
}
