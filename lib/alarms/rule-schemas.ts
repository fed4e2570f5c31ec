import { day, id, optional, text, version, wholeNumber } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { ALARM_KINDS, RULE_MODES, SEVERITIES, type AlarmKind } from './kinds'
import { THRESHOLDS } from './thresholds'

export const Nothing = z.object({})
export const OfKind = z.object({ kind: z.enum(ALARM_KINDS) })

/** A form of each kind: the figures stand beside the rest, and each kind has its own. */
function ofEachKind<S extends z.ZodRawShape>(shape: S) {
  const of = (kind: AlarmKind) => z.object({ kind: z.literal(kind), ...shape, ...THRESHOLDS[kind].shape })
  const [first, ...rest] = ALARM_KINDS.map(of)
  return z.discriminatedUnion('kind', [first!, ...rest])
}

/** What holds of a kind from a day on. */
export const ChangeRule = ofEachKind({
  version,
  validFrom: day,
  mode: z.enum(RULE_MODES),
  severity: z.enum(SEVERITIES),
  reason: text(500),
})

/** The figures to try, on what was drawn from a day to a day, both counted; `every` asks for each alarm, not the newest only. */
export const TryRule = ofEachKind({ since: day, until: day, every: z.boolean().default(false) })

/** An account's own figures of rhythm and stock; those left empty are the rule's. */
export const SetThreshold = z.object({
  account: text(100),
  kind: z.enum(['missedDraw', 'lowStock']),
  graceDays: optional(wholeNumber(0, 365)),
  plainDays: optional(wholeNumber(1, 365)),
  weeks: optional(wholeNumber(1, 52)),
  criticalWeeks: optional(wholeNumber(0, 52)),
  reason: text(500),
})

/** How old a line of the draw log may be when it comes: at most so long as a rule can be tried. */
export const ChangeJudgedDays = z.object({ version, judgedDays: wholeNumber(1, 1_100), validFrom: day })

export const RemoveThreshold = z.object({ accountId: id, kind: z.enum(['missedDraw', 'lowStock']) })
