import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { overtakenBy } from '@/lib/notices/rules'
import { toDay } from '@/lib/text/days'
import { counted, type WaitingTask } from './tasks'

const NAMED = 5

/** What MedCom must do about notices: take a stand on objections, and find somebody to remind. */
export async function noticeTasks(tx: Tx, now: Date): Promise<WaitingTask[]> {
  return [...(await objections(tx)), ...(await unreachable(tx, now))]
}

async function objections(tx: Tx): Promise<WaitingTask[]> {
  const notices = await tx.notice.findMany({
    where: {
      answer: 'objected',
      upheldAt: null,
      withdrawnAt: null,
      appliedAt: null,
      agreement: { state: { in: ['inForce', 'terminated'] } },
    },
    select: {
      id: true,
      kind: true,
      effectiveOn: true,
      agreementId: true,
      answeredAt: true,
      termsChange: { select: { templateVersion: { select: { number: true } } } },
      agreement: {
        select: { vendorName: true, endsOn: true, templateVersion: { select: { number: true } } },
      },
    },
    orderBy: { answeredAt: 'asc' },
  })
  const standing = notices.filter((notice) => !overtakenBy(notice, notice.agreement))
  return standing.slice(0, NAMED).map(({ id, agreementId, answeredAt, agreement }) => ({
    key: id,
    urgency: 'today',
    what: 'En leverandør gør indsigelse mod nye vilkår',
    detail: agreement.vendorName,
    since: answeredAt,
    href: `/aftaler/${agreementId}/varsler`,
    action: 'Tag stilling',
    takes: 'notice.uphold',
    see: { href: `/aftaler/${agreementId}/varsler`, action: 'Se indsigelsen' },
  }))
}

async function unreachable(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const reminders = await tx.reminder.findMany({
    where: { recipients: 0, dueOn: { gte: toDay(isoDate(now)) } },
    select: { sentAt: true, agreementId: true, agreement: { select: { vendorName: true } } },
    orderBy: { sentAt: 'asc' },
  })
  const vendors = [...new Set(reminders.map(({ agreement }) => agreement.vendorName))]
  return counted(vendors.length, ['leverandør', 'leverandører'], {
    key: 'unreachable',
    urgency: 'today',
    what: 'kunne ikke få en påmindelse: der er ingen at skrive til',
    detail: vendors.slice(0, NAMED).join(', '),
    since: reminders[0]?.sentAt ?? null,
    href: '/aftaler/kalender',
    action: 'Se datoerne',
  })
}
