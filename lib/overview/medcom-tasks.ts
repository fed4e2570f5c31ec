import type { Tx } from '@/lib/db/client'
import { requestTasks } from './account-tasks'
import { alarmTasks } from './alarm-tasks'
import { agreementTasks } from './agreement-tasks'
import { medcomCertificationTasks } from './certification-tasks'
import { medcomDates } from './date-tasks'
import { settingAt } from '@/lib/door/setting'
import { handoverTasks } from './handover-tasks'
import { mailboxTasks } from './mailbox-tasks'
import { messageTasks } from './message-tasks'
import { noticeTasks } from './notice-tasks'
import { provisioningTasks } from './provisioning-tasks'
import { medcomRequirements } from './requirement-tasks'
import { medcomReviewTasks } from './review-tasks'
import { stockTasks } from './stock-tasks'
import { counted, type WaitingTask } from './tasks'
import { unreachedTasks } from './unreached-tasks'

/** Each of a kind that is named by itself; the rest stand in the list the row leads to. */
const NAMED = 5

/** What waits for MedCom alone: the draw log that is behind, what could not be read, files previewed and left. */
export async function medcomTasks(tx: Tx, now: Date, signs: boolean): Promise<WaitingTask[]> {
  return [
    ...(await staleLog(tx, now)),
    ...(await unreachedTasks(tx, now)),
    ...(await messageTasks(tx, now)),
    ...(await alarmTasks(tx, now, 'medcom')),
    ...(await noticeTasks(tx, now)),
    ...(await agreementTasks(tx, 'medcom', signs)),
    ...(await medcomDates(tx, now)),
    ...(await medcomCertificationTasks(tx, now)),
    ...(await requestTasks(tx)),
    ...(await handoverTasks(tx)),
    ...(await stockTasks(tx, now, null)),
    ...(await medcomRequirements(tx, now)),
    ...(await provisioningTasks(tx, now)),
    ...(await mailboxTasks(tx, now, 'medcom')),
    ...(await medcomReviewTasks(tx)),
    ...(await quarantine(tx)),
    ...(await uploads(tx)),
    ...(await approvalLists(tx)),
    ...(await vendorsWithoutSupport(tx)),
  ]
}

async function staleLog(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const log = await tx.drawLogState.findFirst()
  const hours = await settingAt(tx, 'drawLog.staleAfterHours', now, 24)
  const last = log?.lastReceivedAt ?? null
  const oldest = now.getTime() - hours * 3_600_000
  if (last && last.getTime() >= oldest) return []
  return [
    {
      key: 'log',
      urgency: 'now',
      serious: true,
      what: last ? 'Trækningsloggen kommer ikke længere' : 'Trækningsloggen er endnu ikke modtaget',
      detail: 'Opslag kan ikke svare sikkert på numre, der ikke er fundet.',
      since: last,
      href: '/traekninger/indlaes',
      action: 'Indlæs en fil',
      takes: 'drawLog.upload',
      see: { href: '/traekninger/indlaes', action: 'Se indlæsningerne' },
    },
  ]
}

async function quarantine(tx: Tx): Promise<WaitingTask[]> {
  const { _count, _min } = await tx.quarantinedLine.aggregate({
    where: { status: 'open' },
    _count: true,
    _min: { receivedAt: true },
  })
  return counted(_count, ['linje', 'linjer'], {
    key: 'quarantine',
    urgency: 'today',
    what: 'fra trækningsloggen kunne ikke læses',
    detail: 'Numrene kan ikke slås op, før linjerne er rettet.',
    since: _min.receivedAt,
    href: '/traekninger/karantaene',
    action: 'Ret linjerne',
    takes: 'quarantine.correct',
    see: { href: '/traekninger/karantaene', action: 'Se linjerne' },
  })
}

const PREVIEWED = {
  where: { status: 'previewed' as const },
  select: { id: true, fileName: true, receivedAt: true },
  orderBy: { receivedAt: 'asc' as const },
  take: NAMED,
}

async function uploads(tx: Tx): Promise<WaitingTask[]> {
  const files = await tx.drawBatch.findMany({
    ...PREVIEWED,
    where: { status: 'previewed', source: 'upload' },
  })
  return files.map(({ id, fileName, receivedAt }) => ({
    key: id,
    urgency: 'today',
    what: 'En fil med trækninger er ikke taget i brug',
    detail: fileName ?? 'Uden navn',
    since: receivedAt,
    href: `/traekninger/indlaes/${id}`,
    action: 'Se filen',
    takes: 'drawLog.apply',
    see: { href: `/traekninger/indlaes/${id}`, action: 'Se filen' },
  }))
}

async function approvalLists(tx: Tx): Promise<WaitingTask[]> {
  const lists = await tx.approvalImport.findMany(PREVIEWED)
  return lists.map(({ id, fileName, receivedAt }) => ({
    key: id,
    urgency: 'today',
    what: 'En godkendelsesliste er ikke taget i brug',
    detail: fileName,
    since: receivedAt,
    href: `/systemer/godkendelsesliste/${id}`,
    action: 'Se listen',
    takes: 'approvalList.apply',
    see: { href: `/systemer/godkendelsesliste/${id}`, action: 'Se listen' },
  }))
}

async function vendorsWithoutSupport(tx: Tx): Promise<WaitingTask[]> {
  const vendors = await tx.organisation.findMany({
    where: { supportPhone: null, supportEmail: null, laboratories: { some: { closedOn: null } } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: NAMED,
  })
  return vendors.map(({ id, name }) => ({
    key: id,
    urgency: 'week',
    what: 'Laboratorierne kan ikke se, hvem de skal ringe til',
    detail: name,
    since: null,
    href: `/leverandoerer/${id}/support`,
    action: 'Skriv supporten',
    takes: 'organisation.changeSupport',
    see: { href: `/leverandoerer/${id}`, action: 'Se leverandøren' },
  }))
}
