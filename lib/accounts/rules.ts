/** What an account is, and what may be asked about it (AC-1). Everything else about states is derived from these tables. */
export const ENVIRONMENTS = ['production', 'test'] as const
export type Environment = (typeof ENVIRONMENTS)[number]

export const PURPOSES = ['automatic', 'preprinted', 'emergency', 'testing', 'other'] as const
export type AccountPurpose = (typeof PURPOSES)[number]

export const ACCOUNT_STATES = ['requested', 'declined', 'open', 'suspended', 'closed'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]

export const REQUEST_KINDS = [
  'create',
  'change',
  'suspend',
  'reopen',
  'close',
  'credential',
  'blockSeries',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export const REQUEST_STATES = ['waiting', 'asked', 'approved', 'declined', 'withdrawn'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** From which states of an account something may be asked, and the state it leads to once it takes effect; null: the same. */
const STEPS: Record<RequestKind, { from: readonly AccountState[]; to: AccountState | null }> = {
  create: { from: ['requested'], to: 'open' },
  change: { from: ['open', 'suspended'], to: null },
  suspend: { from: ['open'], to: 'suspended' },
  reopen: { from: ['suspended', 'closed'], to: 'open' },
  close: { from: ['open', 'suspended'], to: 'closed' },
  credential: { from: ['open'], to: null },
  blockSeries: { from: ['open', 'suspended', 'closed'], to: null },
}

/** What is about what the account uses, not what it is: asked beside another request that is still open. */
const BESIDE: readonly RequestKind[] = ['credential', 'blockSeries']

/** Whether it may be asked of an account in that state. */
export function can(kind: RequestKind, state: AccountState): boolean {
  return STEPS[kind].from.includes(state)
}

/** Whether requests that are not decided yet stand in its way: one is decided at a time, but for what an account uses. */
export function isInTheWay(open: readonly RequestKind[], kind: RequestKind): boolean {
  return open.includes(kind) || (!BESIDE.includes(kind) && open.some((other) => !BESIDE.includes(other)))
}

/** The state an account has once a request has taken effect. */
export function stateAfter(kind: RequestKind, state: AccountState): AccountState {
  return STEPS[kind].to ?? state
}

/** The state an account has once a request was said no to, or taken back: only one that never came is touched by it. */
export function stateWithout(
  kind: RequestKind,
  state: AccountState,
  ending: 'declined' | 'withdrawn',
): AccountState {
  if (kind !== 'create') return state
  return ending === 'declined' ? 'declined' : 'closed'
}

export type RequestDeed = 'ask' | 'answer' | 'approve' | 'decline' | 'withdraw'

const DEEDS: Record<RequestDeed, { from: readonly RequestState[]; to: RequestState }> = {
  ask: { from: ['waiting'], to: 'asked' },
  answer: { from: ['asked'], to: 'waiting' },
  approve: { from: ['waiting', 'asked'], to: 'approved' },
  decline: { from: ['waiting', 'asked'], to: 'declined' },
  withdraw: { from: ['waiting', 'asked'], to: 'withdrawn' },
}

export function canDo(deed: RequestDeed, state: RequestState): boolean {
  return DEEDS[deed].from.includes(state)
}

export function stateOf(deed: RequestDeed): RequestState {
  return DEEDS[deed].to
}

/** Requests that nobody has decided. */
export const OPEN_STATES = ['waiting', 'asked'] as const satisfies readonly RequestState[]

/** Whom a request waits for. */
export function waitsFor(state: RequestState): 'medcom' | 'vendor' | null {
  if (state === 'waiting') return 'medcom'
  return state === 'asked' ? 'vendor' : null
}

/** Which requests MedCom must approve, by environment: the setting `accounts.approval`. */
export type Approval = Record<Environment, readonly RequestKind[]>

/** What holds where no setting is kept. */
export const APPROVAL: Approval = { production: ['create', 'reopen', 'blockSeries'], test: [] }

/** Whether what is wanted must be confirmed by NPN-servicen first, has been, or was refused; null: nothing is wanted of it yet. */
export function confirmationOf({
  wantedChange,
  confirmedChange,
  failed,
}: {
  wantedChange: bigint | null
  confirmedChange: bigint | null
  /** The newest change was answered with "could not". */
  failed: boolean
}): 'confirmed' | 'waits' | 'failed' | null {
  if (wantedChange === null) return null
  if (confirmedChange === wantedChange) return 'confirmed'
  return failed ? 'failed' : 'waits'
}
