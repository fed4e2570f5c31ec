import type { Tx } from '@/lib/db/client'
import { datedSettings } from '@/lib/door/dated-settings'
import { settingAt } from '@/lib/door/setting'
import { DEADLINES, type Deadline } from './deadline-words'
import type { MessageKind, Priority } from './words'

/** Minutes to the next promised update by priority; none where nothing is promised (SM-2). */
export function updateMinutesAt(tx: Tx, now: Date): Promise<Partial<Record<Priority, number>>> {
  return settingAt(tx, 'message.updateMinutes', now, {})
}

/** Minutes after a promised moment at which the other administrators are told that no update has come (SM-2). */
export function escalateMinutesAt(tx: Tx, now: Date): Promise<number> {
  return settingAt(tx, 'message.escalateMinutes', now, 15)
}

/** Months of notice by kind; none where a kind may be told of on the day (SM-2). */
export function noticeMonthsAt(tx: Tx, now: Date): Promise<Partial<Record<MessageKind, number>>> {
  return settingAt(tx, 'message.noticeMonths', now, {})
}

async function deadlinesAt(tx: Tx, now: Date): Promise<Record<Deadline, number>> {
  const updates = await updateMinutesAt(tx, now)
  const notices = await noticeMonthsAt(tx, now)
  return {
    updateP1: updates.p1 ?? 60,
    updateP2: updates.p2 ?? 120,
    updateP3: updates.p3 ?? 480,
    updateP4: updates.p4 ?? 1440,
    escalate: await escalateMinutesAt(tx, now),
    noticeMaintenance: notices.maintenance ?? 0,
    noticeChange: notices.change ?? 0,
    noticeTerms: notices.terms ?? 0,
    noticeDiscontinuation: notices.discontinuation ?? 0,
  }
}

/** What is promised and how early is told, in the order of the form. */
export const deadlines = datedSettings({
  keys: ['message.updateMinutes', 'message.escalateMinutes', 'message.noticeMonths'],
  fields: DEADLINES,
  at: deadlinesAt,
  asSettings: (wanted) => ({
    'message.updateMinutes': {
      p1: wanted.updateP1,
      p2: wanted.updateP2,
      p3: wanted.updateP3,
      p4: wanted.updateP4,
    },
    'message.escalateMinutes': wanted.escalate,
    'message.noticeMonths': {
      maintenance: wanted.noticeMaintenance,
      change: wanted.noticeChange,
      terms: wanted.noticeTerms,
      discontinuation: wanted.noticeDiscontinuation,
    },
  }),
})
