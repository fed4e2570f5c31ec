import { z } from '@/lib/text/schema'

const party = z.object({
  name: z.string(),
  cvr: z.string().nullable(),
  /** What a foreign organisation is registered under. */
  registration: z.string().nullable(),
  address: z.string().nullable(),
  email: z.string().nullable(),
})

/** What a document says of those it concerns, as it was at a moment; kept with the document that is signed. */
export const Basis = z.object({
  administrator: party,
  vendor: party,
  contacts: z.array(z.object({ role: z.string(), name: z.string(), reach: z.string() })),
  /** The number of that version of bilag 3; documents from before there were versions have none. */
  contactsVersion: z.number().nullish(),
  /** When the contacts were so. */
  contactsAt: z.coerce.date(),
})
export type Basis = z.output<typeof Basis>
export type Party = z.output<typeof party>

export interface ClauseContent {
  number: string
  heading: string
  text: string
  obligation: string
  carrier: 'vendor' | 'medcom' | 'laboratory' | null
  timing: 'beforeConnection' | 'afterInForce' | 'always' | null
  deadlineMonths: number | null
}

export interface PartContent {
  kind: 'main' | 'annex' | 'contacts'
  title: string
  introduction: string
  clauses: readonly ClauseContent[]
}

/** All that an agreement's text is made of. */
export interface AgreementContent {
  number: string
  drawsAlready: boolean
  signBy: string | null
  inForceFrom: string | null
  template: {
    title: string
    number: number
    consultation: boolean
    terminationMonths: number
    termsMonths: number
    parts: readonly PartContent[]
  }
  basis: Basis
}

/** A signature as the signature page and the audit page state it. */
export interface StatedSignature {
  side: 'vendor' | 'medcom'
  name: string
  email: string
  title: string
  place: string
  ground: string
  signInMethod: string
  signedInAt: Date | null
  network: string
  signedAt: Date
  sha256: string
}
