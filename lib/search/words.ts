import type { VerbName } from '@/lib/door/policy'
import { ACCOUNT_STATE_WORDS } from '@/lib/accounts/words'
import { STATE_WORDS } from '@/lib/agreements/words'
import { ALARM_KIND_WORDS, ALARM_STATE_WORDS } from '@/lib/alarms/words'
import { WORDS as CERTIFICATION_WORDS } from '@/lib/certification/words'

/** What is found, in the order in which it is shown (RP-3). */
export const KINDS = [
  'organisation',
  'laboratory',
  'system',
  'account',
  'contact',
  'agreement',
  'certification',
  'alarm',
  'message',
] as const
export type SearchKind = (typeof KINDS)[number]

interface Place {
  heading: string
  /** Where such a record has its page. */
  path: string
  /** Whoever may not read such records finds none. */
  verb: VerbName
  /** The list in which the same words are searched for, where it can be. */
  list?: string
}

export const PLACES: Record<SearchKind, Place> = {
  organisation: {
    heading: 'Leverandører og andre parter',
    path: '/leverandoerer',
    verb: 'organisation.show',
    list: '/leverandoerer',
  },
  laboratory: {
    heading: 'Laboratorier',
    path: '/laboratorier',
    verb: 'laboratory.show',
    list: '/laboratorier',
  },
  system: { heading: 'Systemer', path: '/systemer', verb: 'system.show', list: '/systemer' },
  account: { heading: 'Konti', path: '/konti', verb: 'account.show', list: '/konti' },
  contact: {
    heading: 'Kontaktpersoner',
    path: '/kontaktpersoner',
    verb: 'contact.show',
    list: '/kontaktpersoner',
  },
  agreement: { heading: 'Aftaler', path: '/aftaler', verb: 'agreement.show', list: '/aftaler' },
  certification: { heading: 'Certificeringer', path: '/certificering', verb: 'certification.show' },
  alarm: { heading: 'Alarmer', path: '/alarmer', verb: 'alarm.show' },
  message: { heading: 'Servicemeddelelser', path: '/servicemeddelelser', verb: 'message.show' },
}

const STATES: Partial<Record<SearchKind, Record<string, string>>> = {
  account: ACCOUNT_STATE_WORDS,
  agreement: STATE_WORDS,
  certification: CERTIFICATION_WORDS,
  alarm: ALARM_STATE_WORDS,
  message: { announced: 'Planlagt', begun: 'I gang', done: 'Afsluttet', cancelled: 'Aflyst' },
}

const DAY = /^\d{4}-/

const OVER = ['closed', 'declined', 'ended', 'lapsed', 'withdrawn', 'done', 'cancelled']

/** Whether nobody has anything more to do with a record, so that it is shown after the others. */
export function isOver(kind: SearchKind, state: string | null, today: string): boolean {
  return state !== null && (kind === 'laboratory' ? state < today : OVER.includes(state))
}

/** A record's state on a day in the word its own page uses; nothing where it is not worth a word. */
export function stateOf(kind: SearchKind, state: string | null, today: string): string | null {
  if (!state) return null
  // A laboratory's is the last day it is open.
  if (kind === 'laboratory') return isOver(kind, state, today) ? 'Lukket' : null
  // An approval's is the last day it holds, where there is one.
  if (kind === 'certification' && DAY.test(state))
    return CERTIFICATION_WORDS[state < today ? 'expired' : 'approved']
  return STATES[kind]?.[state] ?? null
}

/** What tells a record from others, in words: an alarm's begins with its kind. */
export function detailOf(kind: SearchKind, detail: string): string {
  return kind === 'alarm'
    ? detail.replace(/^\w+/, (key) => (ALARM_KIND_WORDS as Record<string, string>)[key] ?? key)
    : detail
}
