/** The life of a certification (CE-1). Everything else about states is derived from this table. */
export const CERTIFICATION_STATES = [
  'ordered',
  'planned',
  'testing',
  'approved',
  'notApproved',
  'withdrawn',
] as const
export type CertificationState = (typeof CERTIFICATION_STATES)[number]

export type Waits = 'medcom' | 'vendor' | 'nobody'
/** Who acts: one of the two who agree on a test. */
export type Side = Exclude<Waits, 'nobody'>

interface Transition {
  from: readonly CertificationState[]
  to: CertificationState
}

/** What can happen to a certification: by which deed it goes from which states to which. A new day must be agreed anew. */
export const TRANSITIONS = {
  propose: { from: ['ordered', 'planned'], to: 'ordered' },
  agree: { from: ['ordered'], to: 'planned' },
  begin: { from: ['planned'], to: 'testing' },
  approve: { from: ['testing'], to: 'approved' },
  reject: { from: ['testing'], to: 'notApproved' },
  changeExpiry: { from: ['approved'], to: 'approved' },
  withdraw: { from: ['ordered', 'planned', 'testing'], to: 'withdrawn' },
} as const satisfies Record<string, Transition>
export type CertificationDeed = keyof typeof TRANSITIONS

/** States in which something is still to happen: nobody orders the same meanwhile. */
export const OPEN_STATES = ['ordered', 'planned', 'testing'] as const satisfies readonly CertificationState[]

/** Whom a certification waits for when it comes into a state; an order waits for the side that has not proposed. */
export const WAITS_FOR: Record<CertificationState, Waits> = {
  ordered: 'medcom',
  planned: 'nobody',
  testing: 'medcom',
  approved: 'nobody',
  notApproved: 'vendor',
  withdrawn: 'nobody',
}

/** Whether the deed can be done to a certification in that state. */
export function can(deed: CertificationDeed, state: CertificationState): boolean {
  const from: readonly CertificationState[] = TRANSITIONS[deed].from
  return from.includes(state)
}

export const otherSide = (side: Side): Side => (side === 'medcom' ? 'vendor' : 'medcom')

/** Whether an approval has run out on a day: the day it expires is its last. */
export function hasExpired(expiresOn: string | null, day: string): boolean {
  return expiresOn !== null && expiresOn < day
}

/** Whom it waits for on a day: once the day of the test has come, MedCom is to begin. */
export function waitsOn<W extends Waits | null>(
  today: string,
  { state, plannedOn, waitsFor }: { state: string; plannedOn: string | null; waitsFor: W },
): W | 'medcom' {
  return state === 'planned' && plannedOn !== null && plannedOn <= today ? 'medcom' : waitsFor
}

/** The reminder that is due: the smallest that has come and has not been sent; null where there is none. */
export function dueReminder(daysLeft: number, days: readonly number[], sent: number | null): number | null {
  const come = days.filter((each) => each >= daysLeft && (sent === null || each < sent))
  return daysLeft < 0 || come.length === 0 ? null : Math.min(...come)
}
