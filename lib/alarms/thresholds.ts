import { optionalDay, wholeNumber } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import type { AlarmKind } from './kinds'

/**
 * The figures of each kind of rule, as they stand in `alarm_rule.thresholds`. Numbers are whole; days are yyyy-mm-dd.
 * What each means is said to people in lib/alarms/rule-words.ts.
 */
export const THRESHOLDS = {
  overlap: z.object({}),
  unknownAccount: z.object({}),
  manualDraw: z.object({ from: optionalDay }),
  http: z.object({ from: optionalDay }),
  attemptedReturn: z.object({}),
  largeDraw: z.object({
    times: wholeNumber(1, 100),
    alwaysTimes: wholeNumber(1, 1_000),
    deviations: wholeNumber(1, 50),
    history: wholeNumber(3, 52),
    plainLimit: wholeNumber(1, 1_000_000_000),
  }),
  frequentDraws: z.object({
    days: wholeNumber(1, 31),
    least: wholeNumber(2, 1_000),
    deviations: wholeNumber(1, 50),
    history: wholeNumber(4, 26),
    plainLimit: wholeNumber(1, 10_000),
  }),
  missedDraw: z.object({
    deviations: wholeNumber(1, 50),
    graceDays: wholeNumber(0, 90),
    mostDays: wholeNumber(1, 365),
    history: wholeNumber(3, 52),
    plainDays: wholeNumber(1, 365),
    summerFrom: wholeNumber(0, 53),
    summerTo: wholeNumber(0, 53),
  }),
  lowStock: z.object({ weeks: wholeNumber(1, 52), criticalWeeks: wholeNumber(0, 52) }),
} as const satisfies Record<AlarmKind, z.ZodObject>

export type Thresholds = { [K in AlarmKind]: z.output<(typeof THRESHOLDS)[K]> }
