import { ALARM_KIND_WORDS, alarmNumber } from '@/lib/alarms/words'
import { subjectWords } from '@/lib/alarms/title'
import type { Prisma, Tx } from '@/lib/db/client'
import { formatCount } from '@/lib/format'
import type { Urgency, WaitingTask } from './tasks'

/** Each that is named by itself; the rest stand in the list the last row leads to. */
const NAMED = 5
/** Beyond this many nobody counts. */
const MOST = 1000

const URGENCY: Record<string, Urgency> = { critical: 'now', warning: 'today', notice: 'week' }

/**
 * Alarms that wait for the reader's side and are not put off, the most serious first (DR-3): for MedCom those nobody has
 * seen, those the vendor has answered, and those that no mail reached anybody of; for a vendor those it has not answered.
 */
export async function alarmTasks(tx: Tx, now: Date, side: 'medcom' | 'vendor'): Promise<WaitingTask[]> {
  const where: Prisma.AlarmWhereInput = {
    observed: false,
    state: { not: 'closed' },
    AND: [
      { OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] },
      side === 'medcom'
        ? {
            OR: [
              { state: 'open' },
              { vendorId: null },
              { answeredAt: { not: null } },
              { unreachedSince: { not: null } },
            ],
          }
        : { vendorId: { not: null }, answeredAt: null },
    ],
  }
  const rows = await tx.alarm.findMany({
    where,
    orderBy: [
      { severity: 'asc' },
      ...(side === 'medcom' ? [{ unreachedSince: { sort: 'asc', nulls: 'last' } } as const] : []),
      { raisedAt: 'asc' },
      { id: 'asc' },
    ],
    take: NAMED + 1,
    select: TOLD,
  })
  const named = rows.slice(0, NAMED).map((row) => taskOf(row, side))
  if (rows.length <= NAMED) return named
  const count = await tx.alarm.count({ where, take: MOST })
  return [
    ...named,
    {
      key: 'alarms',
      urgency: URGENCY[rows[NAMED]!.severity] ?? 'week',
      what: `${count === MOST ? 'Over ' : ''}${formatCount(count - NAMED, 'alarm mere venter', 'alarmer mere venter')} på jer`,
      since: rows[NAMED]!.raisedAt,
      href: `/alarmer?${side === 'vendor' ? 'afventer=leverandoer' : 'gaelder=ikraft'}`,
      action: 'Se alarmerne',
    },
  ]
}

const TOLD = {
  id: true,
  number: true,
  kind: true,
  severity: true,
  account: true,
  raisedAt: true,
  occurrences: true,
  answeredAt: true,
  unreachedSince: true,
  laboratory: { select: { name: true } },
  vendor: { select: { name: true } },
} as const satisfies Prisma.AlarmSelect

type Row = Prisma.AlarmGetPayload<{ select: typeof TOLD }>

function taskOf(row: Row, side: 'medcom' | 'vendor'): WaitingTask {
  const { id, number, kind, severity, occurrences, raisedAt, answeredAt, unreachedSince } = row
  const href = `/alarmer/${id}`
  const often = occurrences > 1 ? `, ${formatCount(occurrences, 'gang', 'gange')}` : ''
  const isUnreached = side === 'medcom' && unreachedSince !== null
  const medcomDoes = isUnreached ? 'Ring, og svar for dem' : answeredAt ? 'Læs svaret, og luk' : 'Tag alarmen'
  const subject = capital(subjectWords(row))
  return {
    key: id,
    urgency: URGENCY[severity] ?? 'week',
    serious: severity === 'critical',
    what: `${alarmNumber(number)} ${ALARM_KIND_WORDS[kind]}${often}`,
    detail: isUnreached ? `${subject}. Ingen hos leverandøren kunne nås på mail.` : subject,
    since: raisedAt,
    href,
    action: side === 'vendor' ? 'Svar på alarmen' : medcomDoes,
    takes: side === 'vendor' ? 'alarm.acknowledge' : 'alarm.take',
    see: { href, action: 'Se alarmen' },
  }
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
