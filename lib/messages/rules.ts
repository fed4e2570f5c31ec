import { isoDate } from '@/lib/format'
import { addMonths } from '@/lib/text/days'
import type { MessageDeed, MessageKind, MessageState, Priority } from './words'

interface Transition {
  from: readonly MessageState[]
  /** Null: it stays what it is. */
  to: MessageState | null
}

/** The life of a message (SM-2); how it begins stands in `firstState`. Everything else about states is derived from this. */
export const TRANSITIONS = {
  begin: { from: ['announced'], to: 'begun' },
  update: { from: ['announced', 'begun'], to: null },
  move: { from: ['announced'], to: null },
  correct: { from: ['announced', 'begun', 'done'], to: null },
  finish: { from: ['announced', 'begun'], to: 'done' },
  cancel: { from: ['announced'], to: 'cancelled' },
} as const satisfies Record<Exclude<MessageDeed, 'announce'>, Transition>

export type LaterDeed = keyof typeof TRANSITIONS

/** Whether the deed can be done to a message in that state. What has a window is over only once it has begun. */
export function can(deed: LaterDeed, state: MessageState, kind: MessageKind): boolean {
  const from: readonly MessageState[] = TRANSITIONS[deed].from
  if (deed === 'finish' && kind === 'maintenance' && state === 'announced') return false
  return from.includes(state)
}

/** A disturbance is there when it is told of; everything else is told beforehand. */
export function firstState(kind: MessageKind): MessageState {
  return kind === 'disturbance' ? 'begun' : 'announced'
}

export function isClosed(state: MessageState): boolean {
  return state === 'done' || state === 'cancelled'
}

/** Kinds that a contract promises: nobody can be taken off the list of those who get them (SM-3). */
export function isContractual(kind: MessageKind): boolean {
  return kind !== 'information'
}

/**
 * When those who were told are promised to hear more: while a disturbance or a window is on, as its priority says (SM-2).
 * @param minutes by priority, from the settings
 */
export function nextUpdate(
  message: { kind: MessageKind; state: MessageState; priority: Priority },
  now: Date,
  minutes: Partial<Record<Priority, number>>,
): Date | null {
  const promised = message.kind === 'disturbance' || message.kind === 'maintenance'
  const wait = minutes[message.priority]
  if (!promised || message.state !== 'begun' || wait === undefined) return null
  return new Date(now.getTime() + wait * 60_000)
}

/**
 * The first day something may be, told today; null where no notice is asked for (source 002: a window a month, an
 * interface half a year, discontinuation a year).
 * @param months by kind, from the settings
 */
export function earliestDay(
  kind: MessageKind,
  now: Date,
  months: Partial<Record<MessageKind, number>>,
): string | null {
  const notice = months[kind]
  return notice === undefined ? null : addMonths(isoDate(now), notice)
}

/** Whether it is told too late. */
export function isShortNotice(
  message: { kind: MessageKind; startsAt: Date },
  now: Date,
  months: Partial<Record<MessageKind, number>>,
): boolean {
  const earliest = earliestDay(message.kind, now, months)
  return earliest !== null && isoDate(message.startsAt) < earliest
}

interface Promised {
  nextUpdateAt: Date | null
  remindedOf: Date | null
  escalatedOf: Date | null
}

/**
 * Who is to be reminded that an update is due: whoever promised it at once, the others when it is so many minutes late;
 * each of one promise once (SM-2).
 */
export function remindersDue(
  { nextUpdateAt, remindedOf, escalatedOf }: Promised,
  now: Date,
  minutes: number,
): { author: boolean; others: boolean } {
  if (!nextUpdateAt || nextUpdateAt > now) return { author: false, others: false }
  const isNew = (told: Date | null) => told?.getTime() !== nextUpdateAt.getTime()
  return {
    author: isNew(remindedOf),
    others: isNew(escalatedOf) && now.getTime() >= nextUpdateAt.getTime() + minutes * 60_000,
  }
}
