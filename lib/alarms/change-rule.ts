import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import type { AlarmKind } from './kinds'
import { ChangeRule } from './rule-schemas'
import { logged, loggedAll } from './rule-words'
import { thresholdsOf } from './rules-on'
import { THRESHOLDS } from './thresholds'

/** Where the history of the rules stands in the log. */
export const ruleHistory = (kind: AlarmKind) => ({ type: 'alarmRule', id: kind })

/**
 * Says what holds of a kind from a day on, today or later (DR-3). What has been raised stays as it was; draws made before
 * the day are judged by what held then.
 */
export const changeRule = command({
  name: 'alarmRule.change',
  input: ChangeRule,
  async run({ actor, tx, input, now, record }) {
    const { kind, validFrom, mode, severity, reason } = input
    if (validFrom < isoDate(now)) throw new ValidationError({ validFrom: 'Vælg i dag eller en senere dag.' })
    const thresholds = figuresOf(input)
    requireSense(thresholds)
    // Two at once: the second waits here, and then has an older version.
    await tx.$queryRaw`select id from alarm_rule where kind = ${kind}::alarm_kind order by valid_from for update`
    const rows = await tx.alarmRule.findMany({ where: { kind }, orderBy: { validFrom: 'desc' } })
    const held = rows.find((row) => fromDay(row.validFrom) <= validFrom)!
    const before = { mode: held.mode, severity: held.severity, ...thresholdsOf(kind, held.thresholds) }
    const version = rows.reduce((sum, row) => sum + row.version, 0)
    const fields = ['mode', 'severity', ...Object.keys(thresholds)]
    requireVersion({ ...before, version } as { version: number }, input, fields as never[])
    const after = { mode, severity, ...thresholds }
    if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)))
      throw new StateError('Der er ikke ændret noget endnu. Ret et felt, eller gå tilbage.')
    const decided = { reason, decidedAt: now, decidedBy: userOf(actor), mode, severity, thresholds }
    await tx.alarmRule.upsert({
      where: { kind_validFrom: { kind, validFrom: toDay(validFrom) } },
      create: { kind, validFrom: toDay(validFrom), ...decided },
      update: { ...decided, version: { increment: 1 } },
    })
    record({ ...ruleHistory(kind), before: told(before), after: { ...told(after), validFrom, reason } })
    return { kind, validFrom, mode }
  },
})

/** The figures of the kind among the fields of a form. */
export function figuresOf(
  input: { kind: AlarmKind } & Record<string, unknown>,
): Record<string, number | string | null> {
  const names = Object.keys(THRESHOLDS[input.kind].shape)
  return Object.fromEntries(names.map((name) => [name, (input[name] ?? null) as number | string | null]))
}

/** Where every week is a holiday no draw is ever expected. */
const MOST_SUMMER_WEEKS = 12

/** @throws ValidationError where two figures contradict each other */
export function requireSense(figures: Record<string, unknown>): void {
  const { times, alwaysTimes, graceDays, mostDays, weeks, criticalWeeks, summerFrom, summerTo } =
    figures as Record<string, number>
  if (alwaysTimes! < times!)
    throw new ValidationError({ alwaysTimes: 'Skriv mindst det samme som i feltet ovenfor.' })
  if (mostDays! < graceDays!)
    throw new ValidationError({ mostDays: 'Skriv mindst så mange dage, som en trækning må komme for sent.' })
  if (criticalWeeks! > weeks!)
    throw new ValidationError({ criticalWeeks: 'Skriv højst det samme som i feltet ovenfor.' })
  if (summerTo! < summerFrom!) throw new ValidationError({ summerTo: 'Vælg den samme uge, eller en senere.' })
  if (summerTo! - summerFrom! >= MOST_SUMMER_WEEKS)
    throw new ValidationError({ summerTo: `Vælg en uge, så ferien højst er ${MOST_SUMMER_WEEKS} uger.` })
}

const sorted = (values: object) => Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1))

/** As the log keeps it. */
function told({ mode, severity, ...figures }: { mode: string; severity: string } & Record<string, unknown>) {
  return { alarmMode: logged(mode), alarmSeverity: logged(severity), ...loggedAll(figures) }
}
