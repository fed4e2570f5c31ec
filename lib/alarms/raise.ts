import type { Tx } from '@/lib/db/client'
import { announce, type News } from './announce'
import type { Finding } from './finding'
import { freshOf, type Group } from './fresh'
import { SEVERITIES, type AlarmSeverity } from './kinds'
import type { Enqueue } from './leave-mails'
import { leaveEvents, wakened, type StoredAlarm } from './life'
import { accountOf } from './subject'

/**
 * Makes alarms of what the rules found: one that is not closed for each kind and subject, in which every finding counts
 * once (DR-3). The same draw, or the same mark of the clock, has no further effect, also after the alarm was closed.
 * Only `judgeDraws` and `judgeClock` call this. Held one at a time until commit; as many statements for a thousand findings
 * as for one.
 */
export async function raise(
  tx: Tx,
  findings: readonly Finding[],
  now: Date,
  enqueue: Enqueue,
): Promise<void> {
  if (findings.length === 0) return
  await tx.$queryRaw`select pg_advisory_xact_lock(7026114303)::text as turn`
  const groups = await freshOf(tx, findings)
  if (groups.length === 0) return
  const latest = await latestOf(tx, groups)
  const opened = await open(tx, groups, latest, now)
  const again = await countAgain(tx, groups, latest, now)
  const alarmOf = ({ key }: Group) => (opened.get(key) ?? again.get(key))!
  await tx.alarmOccurrence.createMany({
    data: groups.flatMap((group) =>
      group.fresh.map((finding) => ({
        alarmId: alarmOf(group).id,
        vendorId: finding.vendorId,
        drawId: finding.drawId ?? null,
        mark: finding.mark ?? null,
        at: finding.at,
        facts: finding.facts as object,
      })),
    ),
  })
  const found = groups.map((group) => {
    const alarm = alarmOf(group)
    return {
      alarm,
      news: opened.has(group.key) ? ('raised' as const) : newsOf(latest.get(group.key)!, alarm),
    }
  })
  const woken = groups.filter(({ key }) => isWoken(latest.get(key), again.get(key)))
  await leaveEvents(tx, woken.map(alarmOf), { deed: 'woken' }, now)
  await announce(tx, found, now, enqueue)
}

type ByKey = Map<string, StoredAlarm>

/** The newest alarm of each kind and subject; those that are not closed stay as they are until commit. */
async function latestOf(tx: Tx, groups: readonly Group[]): Promise<ByKey> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select a.id from (select distinct kind, subject from unnest(
      ${groups.map(({ kind }) => kind)}::alarm_kind[], ${groups.map(({ subject }) => subject)}::text[]) found (kind, subject)) s
    cross join lateral (select id from alarm where kind = s.kind and subject = s.subject order by number desc limit 1) newest
    join alarm a on a.id = newest.id
    order by a.id for update of a`
  const alarms = await tx.alarm.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  return new Map(alarms.map((alarm) => [`${alarm.kind} ${alarm.subject}`, alarm]))
}

/** New alarms, where there is none that is not closed; each names the one before. */
async function open(tx: Tx, groups: readonly Group[], latest: ByKey, now: Date): Promise<ByKey> {
  const data = groups
    .filter(({ key }) => (latest.get(key)?.state ?? 'closed') === 'closed')
    .map((group) => {
      const { kind, key, subject, fresh } = group
      const newest = fresh.at(-1)!
      return {
        kind,
        subject,
        ruleId: newest.rule.id,
        vendorId: newest.vendorId,
        laboratoryId: newest.laboratoryId,
        account: accountOf(kind, newest),
        severity: severityOf(group),
        observed: isObserved(group),
        facts: newest.facts as object,
        raisedAt: now,
        lastAt: now,
        occurrences: fresh.length,
        earlierId: latest.get(key)?.id ?? null,
      }
    })
  const opened = data.length > 0 ? await tx.alarm.createManyAndReturn({ data }) : []
  return new Map(opened.map((alarm) => [`${alarm.kind} ${alarm.subject}`, alarm]))
}

/** Counts what was found again in the alarms that are not closed, and answers with them as they then are. */
async function countAgain(tx: Tx, groups: readonly Group[], latest: ByKey, now: Date): Promise<ByKey> {
  const found = groups.flatMap((group) => {
    const alarm = latest.get(group.key)
    if (!alarm || alarm.state === 'closed') return []
    const { rule, facts } = group.fresh.at(-1)!
    const severity = mostSevere([alarm.severity, severityOf(group)])
    return {
      id: alarm.id,
      rule: rule.id,
      severity,
      observed: isObserved(group),
      facts,
      times: group.fresh.length,
    }
  })
  if (found.length === 0) return new Map()
  await tx.$executeRaw`
    update alarm a set rule_id = f.rule, severity = f.severity, observed = a.observed and f.observed, facts = f.facts,
      last_at = ${now}, occurrences = a.occurrences + f.times, version = a.version + 1
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      f (id uuid, rule uuid, severity alarm_severity, observed boolean, facts jsonb, times int)
    where a.id = f.id`
  // What is critical does not wait until somebody wants to be reminded.
  const waking = groups.flatMap((group) => {
    const alarm = latest.get(group.key)
    return alarm?.snoozedUntil && severityOf(group) === 'critical' ? [alarm.id] : []
  })
  await tx.alarm.updateMany({ where: { id: { in: waking } }, data: wakened(now) })
  const alarms = await tx.alarm.findMany({ where: { id: { in: found.map(({ id }) => id) } } })
  return new Map(alarms.map((alarm) => [`${alarm.kind} ${alarm.subject}`, alarm]))
}

/** What has come of an alarm that was found again. */
function newsOf(before: StoredAlarm, after: StoredAlarm): News {
  if (after.severity !== before.severity || (before.observed && !after.observed)) return 'worse'
  return isWoken(before, after) ? 'back' : 'again'
}

function isWoken(before: StoredAlarm | undefined, after: StoredAlarm | undefined): boolean {
  return Boolean(before?.snoozedUntil && after && !after.snoozedUntil)
}

const severityOf = ({ fresh }: Pick<Group, 'fresh'>) =>
  mostSevere(fresh.map((finding) => finding.severity ?? finding.rule.severity))

const isObserved = ({ fresh }: Pick<Group, 'fresh'>) => fresh.every(({ rule }) => rule.mode === 'observing')

function mostSevere(severities: readonly AlarmSeverity[]): AlarmSeverity {
  return SEVERITIES.find((severity) => severities.includes(severity))!
}
