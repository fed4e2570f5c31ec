import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import type { z } from '@/lib/text/schema'
import { figuresOf, requireSense } from './change-rule'
import { TryRule } from './rule-schemas'
import { readRules, thresholdsOf } from './rules-on'
import { accountOf, subjectOf } from './subject'
import { alarmText } from './text'
import { MOST_DAYS } from './try-bounds'
import { findTried, type Tried } from './try-find'
import type { AlarmKind } from './kinds'
import { triedStock } from './try-stock'

const DAY = 86_400_000
/** Findings of one subject with no more days than these between are one alarm: so long may somebody be about it. */
export const TOGETHER_DAYS = 30
/** So many alarms are listed where not every one is asked for. */
const LISTED = 200

interface TriedAlarm {
  subject: string
  laboratoryId: string
  account: string | null
  from: Date
  to: Date
  findings: number
  first: Tried
}

/** Which of the two rules an alarm would come from. */
export type Which = 'both' | 'proposed' | 'present'

/** What a rule would have raised on the history, and what the present one would have: "ville have givet 14 alarmer" (DR-3). */
export const tryRule = query({
  name: 'alarmRule.try',
  input: TryRule,
  timeout: 60_000,
  run: ({ tx, input, now }) => tried(tx, input, now),
})

async function tried(tx: Tx, input: z.output<typeof TryRule>, now: Date) {
  const { kind, since, until, every } = input
  if (until < since) throw new ValidationError({ until: 'Vælg den samme dag, eller en senere.' })
  if ((Date.parse(until) - Date.parse(since)) / DAY > MOST_DAYS)
    throw new ValidationError({ since: 'Vælg en dag, der højst er tre år før den sidste.' })
  const figures = figuresOf(input)
  requireSense(figures)
  const held = (await readRules(tx))(kind, isoDate(now))
  const variants = [thresholdsOf(kind, figures), ...(held ? [held.thresholds] : [])]
  const found =
    kind === 'lowStock'
      ? await triedStock(tx, { since, until }, variants as never, now)
      : await findTried(tx, kind, { since, until }, variants as never)
  const [proposed = [], present = []] = found.map((findings) => alarmsOf(kind, findings))
  const alarms = both(proposed, present)
  const shown = every ? alarms : alarms.slice(0, LISTED)
  const laboratories = await tx.laboratory.count({ where: { draws: { some: {} } } })
  const years = (laboratories * (Date.parse(until) - Date.parse(since) + DAY)) / (365 * DAY)
  return {
    proposed: proposed.length,
    /** Null: the rule is switched off today. */
    present: held ? present.length : null,
    /** Alarms for each laboratory and year. */
    perYear: years > 0 ? proposed.length / years : 0,
    laboratories,
    alarms: await listed(tx, kind, shown),
    more: alarms.length - shown.length,
  }
}

/** What was found of each subject, as the alarms it would have been. */
function alarmsOf(kind: AlarmKind, findings: readonly Tried[]): TriedAlarm[] {
  const latest = new Map<string, TriedAlarm>()
  const alarms: TriedAlarm[] = []
  for (const first of findings) {
    const subject = subjectOf(kind, { ...first, vendorId: null })
    const before = latest.get(subject)
    if (before && first.at.getTime() - before.to.getTime() <= TOGETHER_DAYS * DAY) {
      before.to = first.at
      before.findings += 1
      continue
    }
    const { laboratoryId, at } = first
    const account = accountOf(kind, { ...first, vendorId: null })
    const alarm = { subject, laboratoryId, account, from: at, to: at, findings: 1, first }
    alarms.push(alarm)
    latest.set(subject, alarm)
  }
  return alarms
}

/** The alarms of both, the newest first: those that meet in time are the same. */
function both(proposed: readonly TriedAlarm[], present: readonly TriedAlarm[]) {
  const meets = (one: TriedAlarm) => (other: TriedAlarm) =>
    one.from.getTime() <= other.to.getTime() + TOGETHER_DAYS * DAY &&
    other.from.getTime() <= one.to.getTime() + TOGETHER_DAYS * DAY
  const ofSubject = { proposed: bySubject(proposed), present: bySubject(present) }
  const meetsAny = (side: keyof typeof ofSubject, alarm: TriedAlarm) =>
    ofSubject[side].get(alarm.subject)?.some(meets(alarm)) ?? false
  return [
    ...proposed.map((alarm) => ({
      alarm,
      which: (meetsAny('present', alarm) ? 'both' : 'proposed') as Which,
    })),
    ...present
      .filter((alarm) => !meetsAny('proposed', alarm))
      .map((alarm) => ({ alarm, which: 'present' as Which })),
  ].sort((a, b) => b.alarm.from.getTime() - a.alarm.from.getTime())
}

function bySubject(alarms: readonly TriedAlarm[]): Map<string, TriedAlarm[]> {
  const grouped = new Map<string, TriedAlarm[]>()
  for (const alarm of alarms) {
    const others = grouped.get(alarm.subject)
    if (others) others.push(alarm)
    else grouped.set(alarm.subject, [alarm])
  }
  return grouped
}

async function listed(tx: Tx, kind: AlarmKind, shown: ReturnType<typeof both>) {
  const laboratories = await tx.laboratory.findMany({
    where: { id: { in: [...new Set(shown.map(({ alarm }) => alarm.laboratoryId))] } },
    select: { id: true, name: true, vendor: { select: { id: true, name: true } } },
  })
  const byId = new Map(laboratories.map((laboratory) => [laboratory.id, laboratory]))
  return shown.map(({ alarm: { subject, laboratoryId, account, from, findings, first }, which }) => ({
    key: `${subject} ${from.toISOString()} ${which}`,
    laboratory: byId.get(laboratoryId)!,
    account,
    from,
    findings,
    drawId: first.drawId,
    text: alarmText(kind, first.facts),
    which,
  }))
}
export type TriedRule = Awaited<ReturnType<typeof tried>>
