import type { Tx } from '@/lib/db/client'
import { accessTasks } from './access-tasks'
import { questionTasks } from './account-tasks'
import { agreementTasks } from './agreement-tasks'
import { alarmTasks } from './alarm-tasks'
import { vendorCertificationTasks } from './certification-tasks'
import { contactTasks } from './contact-tasks'
import { vendorDates } from './date-tasks'
import { firstDrawTasks } from './first-draw-tasks'
import { mailboxTasks } from './mailbox-tasks'
import { refusedTasks } from './provisioning-tasks'
import { vendorRequirements } from './requirement-tasks'
import { vendorReviewTasks } from './review-tasks'
import { stockTasks } from './stock-tasks'
import { counted, type WaitingTask } from './tasks'

const DAY = 86_400_000
const UNUSED_DAYS = 30

/** A vendor's matters, each with its one next step: support (bilag 1, 9.1), agreements, accounts, laboratories and their PCs. */
export async function vendorTasks(
  tx: Tx,
  vendorId: string,
  now: Date,
  signs: boolean,
): Promise<WaitingTask[]> {
  return [
    ...(await support(tx, vendorId)),
    ...(await agreementTasks(tx, 'vendor', signs)),
    ...(await vendorDates(tx, now)),
    ...(await alarmTasks(tx, now, 'vendor')),
    ...(await vendorCertificationTasks(tx, now)),
    ...(await questionTasks(tx)),
    ...(await refusedTasks(tx)),
    ...(await accessTasks(tx, now)),
    ...(await mailboxTasks(tx, now, 'vendor')),
    ...(await contactTasks(tx, vendorId, now)),
    ...(await stockTasks(tx, now, vendorId)),
    ...(await vendorRequirements(tx, vendorId, now)),
    ...(await firstDrawTasks(tx, vendorId, now)),
    ...(await vendorReviewTasks(tx, vendorId)),
    ...(await stations(tx, now)),
  ]
}

async function support(tx: Tx, vendorId: string): Promise<WaitingTask[]> {
  const vendor = await tx.organisation.findUnique({ where: { id: vendorId } })
  if (!vendor || (vendor.supportPhone && vendor.supportEmail)) return []
  return [
    {
      key: 'support',
      urgency: 'now',
      what: 'Jeres laboratorier kan ikke se, hvem de skal ringe til',
      detail: 'Telefon og mailadresse vises ved hvert opslag.',
      since: null,
      href: `/leverandoerer/${vendorId}/support`,
      action: 'Skriv jeres support',
      takes: 'organisation.changeSupport',
      see: { href: `/leverandoerer/${vendorId}`, action: 'Se jeres oplysninger' },
    },
  ]
}

async function stations(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const waiting = await tx.station.findMany({
    where: { revokedAt: null, setUpAt: null, setupExpiresAt: { lte: now } },
    include: { laboratory: { select: { name: true } } },
    orderBy: { createdAt: 'asc' },
  })
  const before = new Date(now.getTime() - UNUSED_DAYS * DAY)
  const unused = await tx.station.findMany({
    where: {
      revokedAt: null,
      setUpAt: { lt: before },
      OR: [{ lastSeenAt: null }, { lastSeenAt: { lt: before } }],
    },
    select: { name: true, setUpAt: true, lastSeenAt: true },
    orderBy: { setUpAt: 'asc' },
  })
  return [
    ...waiting.map(({ id, name, laboratory, createdAt }) => ({
      key: id,
      urgency: 'today' as const,
      what: `Stationen ${name} er ikke sat op, og dens link er udløbet`,
      detail: laboratory.name,
      since: createdAt,
      href: `/indstillinger/stationer/${id}`,
      action: 'Lav et nyt link',
      takes: 'station.renewLink' as const,
      see: { href: `/indstillinger/stationer/${id}`, action: 'Se stationen' },
    })),
    ...counted(unused.length, ['station', 'stationer'], {
      key: 'unused',
      urgency: 'week',
      what: `er ikke brugt i ${UNUSED_DAYS} dage`,
      detail: unused.map(({ name }) => name).join(', '),
      since: unused[0] ? (unused[0].lastSeenAt ?? unused[0].setUpAt) : null,
      href: '/indstillinger/stationer',
      action: 'Se stationerne',
    }),
  ]
}
