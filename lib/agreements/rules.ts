/** The life of an agreement (AG-2). Everything else about states is derived from this table. */
export const AGREEMENT_STATES = [
  'draft',
  'sent',
  'signedByVendor',
  'settingUp',
  'inForce',
  'terminated',
  'ended',
  'declined',
  'lapsed',
  'withdrawn',
] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

export type Waits = 'medcom' | 'vendor' | 'nobody'

interface Transition {
  from: readonly AgreementState[]
  to: AgreementState
}

/** What can happen to an agreement: by which deed it goes from which states to which. */
export const TRANSITIONS = {
  send: { from: ['draft'], to: 'sent' },
  recall: { from: ['sent'], to: 'draft' },
  decline: { from: ['sent'], to: 'declined' },
  lapse: { from: ['sent'], to: 'lapsed' },
  withdraw: { from: ['draft', 'sent', 'signedByVendor'], to: 'withdrawn' },
  signByVendor: { from: ['sent'], to: 'signedByVendor' },
  countersign: { from: ['signedByVendor'], to: 'settingUp' },
  registerSigned: { from: ['draft', 'sent', 'signedByVendor'], to: 'settingUp' },
  putInForce: { from: ['settingUp'], to: 'inForce' },
  terminate: { from: ['inForce'], to: 'terminated' },
  withdrawTermination: { from: ['terminated'], to: 'inForce' },
  end: { from: ['terminated'], to: 'ended' },
} as const satisfies Record<string, Transition>
export type AgreementDeed = keyof typeof TRANSITIONS

/** Whom an agreement waits for in a state; while it is set up that depends on the open points of the checklist. */
export const WAITS_FOR: Record<AgreementState, Waits> = {
  draft: 'medcom',
  sent: 'vendor',
  signedByVendor: 'medcom',
  settingUp: 'vendor',
  inForce: 'nobody',
  terminated: 'nobody',
  ended: 'nobody',
  declined: 'nobody',
  lapsed: 'nobody',
  withdrawn: 'nobody',
}

/** Whether the deed can be done to an agreement in that state. */
export function can(deed: AgreementDeed, state: AgreementState): boolean {
  const from: readonly AgreementState[] = TRANSITIONS[deed].from
  return from.includes(state)
}

/** States from which nothing leads on. */
export function isFinal(state: AgreementState): boolean {
  return Object.values(TRANSITIONS).every(({ from }: Transition) => !from.includes(state))
}
