import type { AlarmClosing, AlarmState } from './kinds'

/** The life of an alarm: what may be done in which state, and whom it waits for (DR-3). */
export const DEEDS = ['acknowledge', 'own', 'note', 'snooze', 'wake', 'close'] as const
export type LifeDeed = (typeof DEEDS)[number]

/** An alarm as far as its life goes. */
export interface Living {
  state: AlarmState
  snoozedUntil: Date | null
  vendorId: string | null
  /** Nobody was told, and the vendor does not see it. */
  observed: boolean
  /** When the vendor last answered; null: it has not, or is asked again. */
  answeredAt: Date | null
}

/** Whether it is put off at a moment. */
export function isSnoozed(
  { state, snoozedUntil }: Pick<Living, 'state' | 'snoozedUntil'>,
  now: Date,
): boolean {
  return state !== 'closed' && snoozedUntil !== null && snoozedUntil > now
}

/** The state as people say it: one that is put off is neither new nor seen. */
export function lifeOf(alarm: Pick<Living, 'state' | 'snoozedUntil'>, now: Date): Life {
  return isSnoozed(alarm, now) ? 'snoozed' : alarm.state
}
export type Life = AlarmState | 'snoozed'

/** Whether a side may do it now; what is closed stays closed, and comes again as another alarm. */
export function canDo(deed: LifeDeed, alarm: Living, side: 'medcom' | 'vendor', now: Date): boolean {
  if (alarm.state === 'closed') return false
  if (deed === 'acknowledge') return side === 'vendor' ? alarm.answeredAt === null : alarm.state === 'open'
  if (deed === 'wake') return isSnoozed(alarm, now)
  return true
}

/** Whom it waits for: the vendor until it has answered, then MedCom, who closes it; nobody while it is put off. */
export function waitsFor(alarm: Living, now: Date): 'vendor' | 'medcom' | null {
  if (alarm.state === 'closed' || isSnoozed(alarm, now)) return null
  return alarm.vendorId && !alarm.observed && !alarm.answeredAt ? 'vendor' : 'medcom'
}

/** Days an alarm is put off at most: longer is a decision about the rule, or about closing it. */
export const SNOOZE_DAYS = 90

/** How MedCom closes an alarm; that what it was about is over, the portal finds out itself. */
export const CHOSEN_CLOSINGS = ['handled', 'agreed', 'falseAlarm', 'other'] as const satisfies AlarmClosing[]
export type ChosenClosing = (typeof CHOSEN_CLOSINGS)[number]
