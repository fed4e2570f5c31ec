import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { remindersDue } from './remind'
import { overtakenBy, RUNNING } from './rules'

/** Notices of new terms whose day has come and that no objection holds back, in the order they were to apply. */
export async function noticesDue(tx: Tx, now: Date): Promise<string[]> {
  const notices = await tx.notice.findMany({
    where: {
      kind: 'changedTerms',
      withdrawnAt: null,
      appliedAt: null,
      effectiveOn: { lte: toDay(isoDate(now)) },
      agreement: { state: { in: [...RUNNING] } },
      OR: [{ answer: null }, { answer: 'accepted' }, { upheldAt: { not: null } }],
    },
    select: {
      id: true,
      kind: true,
      effectiveOn: true,
      termsChange: { select: { templateVersion: { select: { number: true } } } },
      agreement: { select: { endsOn: true, templateVersion: { select: { number: true } } } },
    },
    orderBy: [{ effectiveOn: 'asc' }, { givenAt: 'asc' }, { id: 'asc' }],
  })
  return notices.filter((notice) => !overtakenBy(notice, notice.agreement)).map(({ id }) => id)
}

/** The vendors to remind today. */
export async function vendorsToRemind(tx: Tx, now: Date): Promise<string[]> {
  return [...new Set((await remindersDue(tx, now)).map(({ vendorId }) => vendorId))]
}
