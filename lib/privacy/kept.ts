import type { Tx } from '@/lib/db/client'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { ERASED_HOST } from '@/lib/people/erased'
import { startOfDay } from '@/lib/text/copenhagen'
import { addMonths } from '@/lib/text/days'
import { KEEP_MONTHS, type KeptKind } from './words'

export const KEY = 'privacy.keepMonths'

/** How many months each kind is kept, at a moment. */
export async function keptAt(tx: Tx, now: Date): Promise<Record<KeptKind, number>> {
  return { ...KEEP_MONTHS, ...(await settingAt<Partial<Record<KeptKind, number>>>(tx, KEY, now, {})) }
}

/** What is due to go: contacts, users, invitations, the lines of files, who got messages and what webhooks answered, whose time is over, so many of each at a time. */
export async function dueNow(tx: Tx, now: Date, take: number) {
  const months = await keptAt(tx, now)
  const before = (kind: KeptKind) => ({ lt: startOfDay(addMonths(isoDate(now), -months[kind])) })
  const contacts = await tx.contact.findMany({
    where: {
      erasedAt: null,
      OR: [
        { kind: 'person', endedAt: before('person') },
        { kind: 'mailbox', endedAt: before('mailbox') },
      ],
    },
    orderBy: { endedAt: 'asc' },
    take,
    select: { id: true },
  })
  const users = await tx.user.findMany({
    where: { erasedAt: null, deactivatedAt: before('user') },
    orderBy: { deactivatedAt: 'asc' },
    take,
    select: { id: true },
  })
  const invitations = await tx.invitation.findMany({
    where: {
      acceptedAt: null,
      NOT: { email: { endsWith: ERASED_HOST } },
      OR: [{ withdrawnAt: before('invitation') }, { expiresAt: before('invitation') }],
    },
    orderBy: { expiresAt: 'asc' },
    take,
    select: { id: true, email: true },
  })
  const files = await tx.registerImport.findMany({
    where: {
      vendorId: null,
      status: { in: ['previewed', 'applied'] },
      receivedAt: before('file'),
      NOT: { lines: { equals: [] } },
    },
    orderBy: { receivedAt: 'asc' },
    take,
    select: { id: true, status: true },
  })
  const deliveries = await tx.messageDelivery.findMany({
    where: {
      state: { in: ['sent', 'bounced'] },
      NOT: { address: { endsWith: ERASED_HOST } },
      message: { closedAt: before('delivery') },
    },
    orderBy: { id: 'asc' },
    take,
    select: { id: true },
  })
  const alarmMails = await tx.alarmMail.findMany({
    where: { NOT: { address: { endsWith: ERASED_HOST } }, alarm: { closedAt: before('delivery') } },
    orderBy: { id: 'asc' },
    take,
    select: { id: true },
  })
  const calls = await tx.webhookDelivery.findMany({
    where: { state: { in: ['delivered', 'failed'] }, createdAt: before('webhook') },
    orderBy: { createdAt: 'asc' },
    take,
    select: { id: true },
  })
  return { contacts, users, invitations, files, deliveries, alarmMails, calls }
}
