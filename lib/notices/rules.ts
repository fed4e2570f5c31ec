import { addDays, addMonths } from '@/lib/text/days'
import type { AgreementState } from '@/lib/agreements/rules'

export const SHORT_REASONS = ['law', 'security'] as const
export type ShortReason = (typeof SHORT_REASONS)[number]

/** A notice further ahead than this is a slip of the pen. */
const LONGEST_MONTHS = 60

/** The earliest day a notice given on a day can take effect, with so many months' notice. */
export function earliestEffect(givenOn: string, months: number): string {
  return addMonths(givenOn, months)
}

interface Wish {
  givenOn: string
  months: number
  /** The day that was asked for; none means as soon as the notice allows. */
  wanted: string | null
  shortReason: ShortReason | null
  reason: string
}

export type Effect =
  | { ok: true; effectiveOn: string; shortReason: ShortReason | null }
  | {
      ok: false
      field: 'effectiveOn' | 'reason'
      fault: 'past' | 'tooFar' | 'tooShort' | 'noReason'
      earliest: string
    }

/** When a notice takes effect. Only law or security, and a text that says which, make it shorter than agreed (AG-5). */
export function effectOf({ givenOn, months, wanted, shortReason, reason }: Wish): Effect {
  const earliest = earliestEffect(givenOn, months)
  const effectiveOn = wanted ?? earliest
  const refused = (field: 'effectiveOn' | 'reason', fault: (Effect & { ok: false })['fault']) =>
    ({ ok: false, field, fault, earliest }) as const
  if (effectiveOn < givenOn) return refused('effectiveOn', 'past')
  if (effectiveOn > addMonths(earliest, LONGEST_MONTHS)) return refused('effectiveOn', 'tooFar')
  if (effectiveOn >= earliest) return { ok: true, effectiveOn, shortReason: null }
  if (!shortReason) return refused('effectiveOn', 'tooShort')
  if (!reason.trim()) return refused('reason', 'noReason')
  return { ok: true, effectiveOn, shortReason }
}

/** The last day the other side may answer new terms: the day before they apply, but never before they are told. */
export function answerBy(givenOn: string, effectiveOn: string): string {
  const before = addDays(effectiveOn, -1)
  return before < givenOn ? givenOn : before
}

/**
 * The last day to terminate so that the agreement ends before a day: who does not want the new terms acts by then. It
 * may have passed already, where the terms change with less notice than a termination takes.
 */
export function lastDayToLeave(effectiveOn: string, terminationMonths: number): string {
  const lastDay = addDays(effectiveOn, -1)
  let day = addMonths(lastDay, -terminationMonths)
  // The end of a month may be reached from several days of another.
  while (addMonths(addDays(day, 1), terminationMonths) <= lastDay) day = addDays(day, 1)
  return day
}

/** What an agreement says of whether a notice can still take effect on it. */
interface AgreementFacts {
  state: AgreementState
  endsOn: Date | null
  /** The text it follows. */
  templateVersion: { number: number }
}

interface NoticeFacts {
  kind: 'termination' | 'changedTerms' | 'succession'
  effectiveOn: Date
  /** The text that was told of. */
  termsChange: { templateVersion: { number: number } } | null
  answer: 'accepted' | 'objected' | null
  upheldAt: Date | null
  withdrawnAt: Date | null
  appliedAt: Date | null
}

export const NOTICE_STATES = [
  'waiting',
  'accepted',
  'objected',
  'upheld',
  'given',
  'applied',
  'withdrawn',
  'void',
] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

/** Agreements that a notice can be given about or take effect on. */
export const RUNNING: readonly AgreementState[] = ['inForce', 'terminated']

/**
 * Why a notice will never take effect although nobody took it back: the agreement ends before, or follows a newer text
 * already, which the reasons of law and security may have made quicker. Null where it may.
 */
export function overtakenBy(
  { kind, effectiveOn, termsChange }: Pick<NoticeFacts, 'kind' | 'effectiveOn' | 'termsChange'>,
  { endsOn, templateVersion }: Omit<AgreementFacts, 'state'>,
): 'end' | 'newer' | null {
  if (kind === 'termination') return null
  if (endsOn && endsOn < effectiveOn) return 'end'
  return termsChange && termsChange.templateVersion.number <= templateVersion.number ? 'newer' : null
}

/** Where a notice stands; `waiting` is told and not answered, `void` has been overtaken before it took effect. */
export function noticeState(notice: NoticeFacts, agreement: AgreementFacts): NoticeState {
  if (notice.withdrawnAt) return 'withdrawn'
  if (notice.appliedAt) return 'applied'
  if (notice.kind === 'termination') return agreement.state === 'ended' ? 'applied' : 'given'
  if (agreement.state === 'ended' || overtakenBy(notice, agreement)) return 'void'
  if (notice.kind === 'succession') return 'given'
  if (notice.answer === 'objected') return notice.upheldAt ? 'upheld' : 'objected'
  return notice.answer === 'accepted' ? 'accepted' : 'waiting'
}

/** Whether new terms may take effect when their day comes: an objection holds them back until MedCom has settled it. */
export function mayTakeEffect(notice: Pick<NoticeFacts, 'answer' | 'upheldAt'>): boolean {
  return notice.answer !== 'objected' || notice.upheldAt !== null
}
