import type { Tx } from '@/lib/db/client'
import { datedSettings } from '@/lib/door/dated-settings'
import { settingAt } from '@/lib/door/setting'
import { INTERVALS, type Interval } from './words'

/** The settings that hold them, each with its own days: the steps of a review are one. */
const KEYS = [
  'review.everyMonths',
  'review.stepDays',
  'mailbox.attestMonths',
  'mailbox.attestNoticeDays',
  'mailbox.proofDays',
  'mail.routinePerWeek',
] as const
type Key = (typeof KEYS)[number]

/** What holds at a moment. */
async function intervalsAt(tx: Tx, now: Date): Promise<Record<Interval, number>> {
  const at = (key: Key, otherwise: number) => settingAt(tx, key, now, otherwise)
  const steps = await settingAt<number[]>(tx, 'review.stepDays', now, [14, 14, 14])
  const [reminderDays = 14, administratorDays = 14, medcomDays = 14] = steps
  return {
    reviewMonths: await at('review.everyMonths', 6),
    reminderDays,
    administratorDays,
    medcomDays,
    attestMonths: await at('mailbox.attestMonths', 12),
    noticeDays: await at('mailbox.attestNoticeDays', 30),
    proofDays: await at('mailbox.proofDays', 14),
    mailsPerWeek: await at('mail.routinePerWeek', 2),
  }
}

/** The same as the settings that hold them. */
function asSettings(intervals: Record<Interval, number>): Record<Key, number | number[]> {
  const { reminderDays, administratorDays, medcomDays } = intervals
  return {
    'review.everyMonths': intervals.reviewMonths,
    'review.stepDays': [reminderDays, administratorDays, medcomDays],
    'mailbox.attestMonths': intervals.attestMonths,
    'mailbox.attestNoticeDays': intervals.noticeDays,
    'mailbox.proofDays': intervals.proofDays,
    'mail.routinePerWeek': intervals.mailsPerWeek,
  }
}

export const intervals = datedSettings({ keys: KEYS, fields: INTERVALS, at: intervalsAt, asSettings })
