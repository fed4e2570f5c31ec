import type { AgreementState } from './rules'

/** Why somebody cannot sign an agreement now. */
export type Hindrance =
  | 'draft'
  | 'waitsForVendor'
  | 'signedByVendor'
  | 'signedByBoth'
  | 'closed'
  | 'tooLate'
  | 'role'
  | 'functional'
  | 'noRight'
  | 'rightEnded'
  | 'rightLater'
  | 'notFresh'

interface Asked {
  side: 'vendor' | 'medcom'
  state: AgreementState
  /** The last day to sign, and today. */
  signBy: string | null
  today: string
  mayByRole: boolean
  functional: boolean
  rights: readonly { validFrom: string; validTo: string | null }[]
  /** Signed in with a second factor within the last minutes. */
  isFresh: boolean
}

/** The first thing that keeps somebody from signing, the one they can do least about first; undefined when nothing does. */
export function hindranceOf(asked: Asked): Hindrance | undefined {
  const byState = stateHindrance(asked)
  if (byState) return byState
  if (!asked.mayByRole) return 'role'
  if (asked.functional) return 'functional'
  return rightHindrance(asked) ?? (asked.isFresh ? undefined : 'notFresh')
}

function stateHindrance({ side, state, signBy, today }: Asked): Hindrance | undefined {
  if (state === 'draft') return 'draft'
  if (state === 'sent') {
    if (side === 'medcom') return 'waitsForVendor'
    return signBy !== null && signBy < today ? 'tooLate' : undefined
  }
  if (state === 'signedByVendor') return side === 'vendor' ? 'signedByVendor' : undefined
  return state === 'declined' || state === 'lapsed' || state === 'withdrawn' ? 'closed' : 'signedByBoth'
}

function rightHindrance({ rights, today }: Asked): Hindrance | undefined {
  const runs = rights.some(({ validFrom, validTo }) => validFrom <= today && (!validTo || validTo >= today))
  if (runs) return undefined
  if (rights.some(({ validFrom }) => validFrom > today)) return 'rightLater'
  return rights.length > 0 ? 'rightEnded' : 'noRight'
}
