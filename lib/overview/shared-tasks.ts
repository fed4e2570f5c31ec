import type { Tx } from '@/lib/db/client'
import { formatDate, isoDate } from '@/lib/format'
import { counted, type WaitingTask } from './tasks'

const DAY = 86_400_000
/** Laboratories draw every second week; after twice that and a week something is wrong. */
const SILENT_DAYS = 35
const KEY_NOTICE_DAYS = 14
const NAMED = 5

/** What waits for MedCom and vendors alike, each among the records it sees. */
export async function sharedTasks(tx: Tx, now: Date, vendorId: string | null): Promise<WaitingTask[]> {
  return [
    ...(await overlaps(tx)),
    ...(await invitations(tx, now, vendorId)),
    ...(await silentLaboratories(tx, now, vendorId)),
    ...(await keysThatEnd(tx, now)),
  ]
}

async function overlaps(tx: Tx): Promise<WaitingTask[]> {
  const { _count, _min } = await tx.draw.aggregate({
    // One that an alarm was raised about is told of by the alarm, and is done with when that is closed.
    where: { overlapping: true, outcome: 'done', operation: 'draw', alarms: { none: {} } },
    _count: true,
    _min: { drawnAt: true },
  })
  return counted(_count, ['trækning', 'trækninger'], {
    key: 'overlaps',
    urgency: 'today',
    what: 'har numre, der er trukket mere end én gang',
    detail: 'Ingen må bruge numrene, før de er leveret tilbage.',
    since: _min.drawnAt,
    href: '/traekninger?overlap=ja',
    action: 'Se trækningerne',
  })
}

/** MedCom invites vendors' and its own people, vendors their own and their laboratories'. */
async function invitations(tx: Tx, now: Date, vendorId: string | null): Promise<WaitingTask[]> {
  const rows = await tx.invitation.findMany({
    where: {
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { lte: now },
      ...(!vendorId && { laboratoryId: null }),
    },
    select: { name: true, expiresAt: true },
    orderBy: { expiresAt: 'asc' },
  })
  return counted(rows.length, ['invitation', 'invitationer'], {
    key: 'invitations',
    urgency: 'week',
    what: 'er udløbet uden svar',
    detail: rows.map(({ name }) => name).join(', '),
    since: rows[0]?.expiresAt ?? null,
    href: '/indstillinger/invitationer?tilstand=bortfaldet',
    action: rows.length === 1 ? 'Se invitationen' : 'Se invitationerne',
  })
}

/** Whoever has just got a laboratory cannot see what it drew with the vendor before. One with an alarm is told of by that. */
async function silentLaboratories(tx: Tx, now: Date, vendorId: string | null): Promise<WaitingTask[]> {
  const before = new Date(now.getTime() - SILENT_DAYS * DAY)
  const rows = await tx.$queryRaw<{ id: string; name: string; last: Date | null }[]>`
    select laboratory.id, name, latest.at as last
    from laboratory
    left join lateral (
      select drawn_at as at from draw
      where laboratory_id = laboratory.id and operation = 'draw' and outcome = 'done'
      order by drawn_at desc limit 1
    ) latest on true
    where (closed_on is null or closed_on >= ${isoDate(now)}::date)
      and (${vendorId}::uuid is null or vendor_id = ${vendorId}::uuid)
      and coalesce(latest.at, created_at) < ${before}
      and not exists (
        select from laboratory_vendor
        where laboratory_id = laboratory.id and valid_from > ${before}
      )
      and not exists (
        select from alarm
        where laboratory_id = laboratory.id and kind = 'missedDraw' and state <> 'closed' and not observed
      )
    order by coalesce(latest.at, created_at), name limit ${NAMED}`
  return rows.map(({ id, name, last }) => ({
    key: id,
    urgency: 'week',
    what: `Laboratoriet har ikke trukket numre i over ${SILENT_DAYS / 7} uger`,
    detail: name,
    since: last,
    href: last ? `/traekninger?laboratorium=${id}` : `/laboratorier/${id}`,
    action: last ? 'Se trækningerne' : 'Se laboratoriet',
  }))
}

async function keysThatEnd(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const keys = await tx.apiKey.findMany({
    where: { revokedAt: null, expiresAt: { gt: now, lte: new Date(now.getTime() + KEY_NOTICE_DAYS * DAY) } },
    select: { id: true, name: true, expiresAt: true },
    orderBy: { expiresAt: 'asc' },
    take: NAMED,
  })
  return keys.map(({ id, name, expiresAt }) => ({
    key: id,
    urgency: 'week',
    what: `API-nøglen ${name} udløber den ${formatDate(new Date(expiresAt!.getTime() - 1))}`,
    detail: 'Lav en ny, og giv den til systemet, før den gamle holder op.',
    since: null,
    href: '/indstillinger/noegler',
    action: 'Se nøglerne',
    takes: 'apiKey.list',
  }))
}
