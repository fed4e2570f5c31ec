import type { CoveringContact, RequiredFunction } from '@/lib/contacts/coverage'
import type { CertifiedState } from '@/lib/certification/judge'

/** An account in production that is open; days are yyyy-mm-dd. */
export interface AccountFact {
  id: string
  name: string
  /** Null: the vendor's own. */
  laboratoryId: string | null
  department: string
  returnBlocked: boolean
  mailbox: {
    looksPersonal: boolean
    personalReason: string | null
    proven: boolean
    /** The last day before it must be shown again. */
    attestBy: string | null
    unreachable: boolean
  }
}

/** A system that a laboratory uses, from a day until another, and how it stands with MedCom's tests. */
export interface SystemFact {
  name: string
  from: string
  to: string | null
  state: CertifiedState
  /** The last day it is certified; null where it does not end. */
  until: string | null
  /** The next day on which MedCom's list says something else of it; null where none is known. */
  listChangesOn: string | null
  text: string
  href: string
}

/** What is in stock, as it was worked out when draws last came. */
export interface StockFact {
  /** The day the stock is used up by what is used a week; null where the use is not known. */
  emptyOn: string | null
  /** Stated by the laboratory, or estimated from its draws. */
  source: 'declared' | 'estimated' | 'unknown'
  /** The last day the laboratory drew by itself. */
  lastAutomaticOn: string | null
}

export interface LaboratoryFacts {
  id: string
  name: string
  /** The first day it was the vendor's: what happened before is somebody else's. */
  servedFrom: string
  /** The last days of the draw log with: any call, a draw without HTTPS, a draw on the web page, numbers given back. */
  lastCallOn: string | null
  lastHttpOn: string | null
  lastManualOn: string | null
  lastReturnOn: string | null
  systems: readonly SystemFact[]
  stock: StockFact | null
}

/** The agreement that binds the vendor, or is about to; null fields where it is not in force. */
export interface AgreementFact {
  id: string
  number: string
  inForceOn: string | null
  items: readonly { clause: string; dueOn: string }[]
}

export interface DispensationFact {
  id: string
  requirementKey: string
  laboratoryId: string | null
  fromDay: string
  until: string
}

/** Everything that a vendor's cells are made from. */
export interface VendorFacts {
  id: string
  name: string
  /** What the laboratories are shown of its support. */
  support: { phone: string | null; email: string | null; hours: string | null }
  contacts: readonly (CoveringContact & { confirmedOn: string })[]
  functions: readonly RequiredFunction[]
  accounts: readonly AccountFact[]
  laboratories: readonly LaboratoryFacts[]
  agreement: AgreementFact | null
  dispensations: readonly DispensationFact[]
  /** The next day on which other standards are required of systems. */
  standardsChangeOn: string | null
}
