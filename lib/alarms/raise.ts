import type { Tx } from '@/lib/db/client'
import type { EffectScope } from '@/lib/door'
import { announce, type News } from './announce'
import type { Finding } from './finding'
import { SEVERITIES, type AlarmSeverity } from './kinds'
import { leaveEvent, wakened } from './life'
import { accountOf, subjectOf } from './subject'

type Enqueue = EffectScope<unknown>['enqueue']

/**
 * Makes alarms of what the rules found: one that is not closed for each kind and subject, in which every finding counts
 * once (DR-3). The same draw, or the same mark of the clock, has no further effect, also after the alarm was closed.
 * Only `judgeDraws` and `judgeClock` call this. Held one at a time until commit.
 */
export async function raise(
  tx: Tx,
  findings: readonly Finding[],
  now: Date,
  enqueue: Enqueue,
): Promise<void> {
  if (findings.length === 0) return
  await tx.$queryRaw`select pg_advisory_xact_lock(7026114303)::text as turn`
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.kind} ${subjectOf(finding.kind, finding)}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  for (const group of groups.values()) {
    const fresh = await unknownOf(tx, group)
    if (fresh.length > 0) await count(tx, fresh, now, enqueue)
  }
}

/** Those of one kind and subject that have not been counted in any alarm of it, each once, the oldest first. */
async function unknownOf(tx: Tx, group: readonly Finding[]): Promise<Finding[]> {
  const { kind } = group[0]!
  const counted = await tx.alarmOccurrence.findMany({
    where: {
      alarm: { kind, subject: subjectOf(kind, group[0]!) },
      OR: [
        { drawId: { in: group.flatMap(({ drawId }) => drawId ?? []) } },
        // What was over and comes again is news.
        {
          mark: { in: group.flatMap(({ mark }) => mark ?? []) },
          alarm: { OR: [{ closingReason: null }, { closingReason: { not: 'over' } }] },
        },
      ],
    },
    select: { drawId: true, mark: true },
  })
  const seen = new Set(counted.map(keyOf))
  return [...group]
    .sort((one, other) => one.at.getTime() - other.at.getTime())
    .filter((finding) => {
      const key = keyOf(finding)
      return !seen.has(key) && seen.add(key)
    })
}

function keyOf({ drawId, mark }: { drawId?: bigint | null; mark?: string | null }): string {
  return drawId == null ? `mark ${mark}` : `draw ${drawId}`
}

/** Counts findings of one kind and subject, in the alarm that is not closed or in a new one. */
async function count(tx: Tx, fresh: readonly Finding[], now: Date, enqueue: Enqueue): Promise<void> {
  const newest = fresh.at(-1)!
  const { kind, vendorId, laboratoryId, rule } = newest
  const subject = subjectOf(kind, newest)
  const severity = mostSevere(fresh.map((finding) => finding.severity ?? finding.rule.severity))
  const observed = fresh.every((finding) => finding.rule.mode === 'observing')
  const before = await tx.alarm.findFirst({ where: { kind, subject }, orderBy: [{ number: 'desc' }] })
  const open = before && before.state !== 'closed' ? before : null
  const alarm = open
    ? await tx.alarm.update({
        where: { id: open.id },
        data: {
          ruleId: rule.id,
          severity: mostSevere([open.severity, severity]),
          observed: open.observed && observed,
          facts: newest.facts as object,
          lastAt: now,
          occurrences: { increment: fresh.length },
          version: { increment: 1 },
          // What is critical does not wait until somebody wants to be reminded.
          ...(severity === 'critical' && open.snoozedUntil ? wakened(now) : {}),
        },
      })
    : await tx.alarm.create({
        data: {
          kind,
          subject,
          ruleId: rule.id,
          vendorId,
          laboratoryId,
          account: accountOf(kind, newest),
          severity,
          observed,
          facts: newest.facts as object,
          raisedAt: now,
          lastAt: now,
          occurrences: fresh.length,
          earlierId: before?.id ?? null,
        },
      })
  await tx.alarmOccurrence.createMany({
    data: fresh.map((finding) => ({
      alarmId: alarm.id,
      vendorId: finding.vendorId,
      drawId: finding.drawId ?? null,
      mark: finding.mark ?? null,
      at: finding.at,
      facts: finding.facts as object,
    })),
  })
  const woken = open?.snoozedUntil && !alarm.snoozedUntil
  if (woken) await leaveEvent(tx, alarm, { deed: 'woken' }, now)
  await announce(tx, alarm, open ? newsOf(open, alarm) : 'raised', now, enqueue)
}

type Standing = { severity: AlarmSeverity; observed: boolean }

function newsOf(before: Standing, after: Standing): News {
  const worse = after.severity !== before.severity || (before.observed && !after.observed)
  return worse ? 'worse' : 'again'
}

function mostSevere(severities: readonly AlarmSeverity[]): AlarmSeverity {
  return SEVERITIES.find((severity) => severities.includes(severity))!
}
