import type { Prisma } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import type { MailboxState } from './words'

/** Minutes before the link may be mailed to the same mailbox again. */
export const MINUTES_BETWEEN_LINKS = 10

interface Columns {
  provenAt: Date | null
  attestBy: Date | null
  askedAt: Date | null
  tokenExpiresAt: Date | null
  unreachableSince: Date | null
}

/** What is known of whether the mailbox is read. */
export function mailboxState(mailbox: Columns, now: Date): MailboxState {
  const { provenAt, attestBy, askedAt, tokenExpiresAt, unreachableSince } = mailbox
  if (unreachableSince) return 'unreachable'
  if (provenAt) return attestBy && fromDay(attestBy) < isoDate(now) ? 'overdue' : 'proven'
  return askedAt && (!tokenExpiresAt || tokenExpiresAt > now) ? 'waits' : 'unproven'
}

/** The same as a filter on mailboxes. */
export function inMailboxState(state: MailboxState, now: Date): Prisma.MailboxWhereInput {
  if (state === 'unreachable') return { unreachableSince: { not: null } }
  const today = toDay(isoDate(now))
  const reached = { unreachableSince: null }
  if (state === 'overdue') return { ...reached, provenAt: { not: null }, attestBy: { lt: today } }
  if (state === 'proven')
    return { ...reached, provenAt: { not: null }, OR: [{ attestBy: null }, { attestBy: { gte: today } }] }
  const runs = { askedAt: { not: null }, OR: [{ tokenExpiresAt: null }, { tokenExpiresAt: { gt: now } }] }
  const over = { OR: [{ askedAt: null }, { tokenExpiresAt: { lte: now } }] }
  return { ...reached, provenAt: null, ...(state === 'waits' ? runs : over) }
}

/** Accounts that are or may come to be. */
export const LIVING = { state: { notIn: ['closed', 'declined'] } } as const satisfies Prisma.AccountWhereInput

/** Mailboxes that some account or contact of today uses. */
export const IN_USE: Prisma.MailboxWhereInput = {
  OR: [{ accounts: { some: LIVING } }, { contacts: { some: { endedAt: null } } }],
}
