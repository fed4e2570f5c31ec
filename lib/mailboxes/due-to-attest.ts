import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { z } from '@/lib/text/schema'
import { IN_USE } from './rules'

/**
 * The mailboxes that are to be told that they must soon be confirmed again, or that the day has passed: each is told once
 * before it and once after.
 */
export const listDueToAttest = query({
  name: 'mailbox.dueToAttest',
  input: z.object({}),
  async run({ tx, now }) {
    const today = isoDate(now)
    const noticeDays = await noticeDaysAt(tx, now)
    const rows = await tx.mailbox.findMany({
      where: {
        attestBy: { lte: toDay(addDays(today, noticeDays)) },
        unreachableSince: null,
        ...IN_USE,
      },
      select: { id: true, attestBy: true, askedAt: true },
      orderBy: { attestBy: 'asc' },
    })
    return rows.filter((row) => isDueToAttest(row, today, noticeDays)).map(({ id }) => ({ id }))
  },
})

/** Days before a mailbox must be shown to be read again on which it is told so. */
export function noticeDaysAt(tx: Tx, now: Date): Promise<number> {
  return settingAt(tx, 'mailbox.attestNoticeDays', now, 30)
}

/** Asked since the notice's day, or where the day has passed, since then: that will do. */
export function isDueToAttest(
  { attestBy, askedAt }: { attestBy: Date | null; askedAt: Date | null },
  today: string,
  noticeDays: number,
): boolean {
  if (!attestBy) return false
  const by = fromDay(attestBy)
  const from = by < today ? by : addDays(by, -noticeDays)
  return from <= today && (!askedAt || isoDate(askedAt) < from)
}
