import type { AgreementState, Waits } from './rules'
import type { AgreementEvent } from './words'

export interface Shown {
  id: string
  number: string
  state: AgreementState
  waitsFor: Waits
  today: string
  signBy: string | null
  signByDays: number
  inForceFrom: string | null
  inForceOn: string | null
  endsOn: string | null
  /** The next date, and what it is for; passed, where that was not done. */
  nextDate: string | null
  nextEvent: AgreementEvent | null
  vendor: { id: string; name: string }
  administrator: { name: string }
  template: { status: string; terminationMonths: number }
  signatories: { vendor: readonly { name: string }[]; medcom: readonly { name: string }[] }
  maySign: boolean
  checklist: { total: number; settled: number; openGates: number }
  /** A notice of new terms that still hopes for the vendor's answer. */
  unanswered: { actBy: string; effectiveOn: string } | null
}

/** Who reads: which side, and whether they may do what changes an agreement. */
export interface Reader {
  side: 'medcom' | 'vendor'
  administrates: boolean
}

/** The one thing to do next, or what is waited for: said large on the agreement's page (LOOK, "Detail"). */
export interface NextStep {
  title: string
  text: string
  /** Where it is done; `send` is the one deed that is done on the spot. */
  action?: { label: string; href: string } | { label: string; deed: 'send' }
}

export type StepOf = (agreement: Shown, reader: Reader) => NextStep

/** The address of one of an agreement's pages. */
export const pageOf = ({ id }: { id: string }, page: string) => `/aftaler/${id}/${page}`
