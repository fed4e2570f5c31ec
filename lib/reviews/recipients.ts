import type { Tx } from '@/lib/db/client'
import { administratorsOf, type Recipient } from '@/lib/agreements/recipients'
import type { ReviewStep } from './words'

/** The functions whose contact answers for the others, in order. */
const ANSWERING = ['agreement', 'accountCreation'] as const

/** Whom to ask at a step: one contact, or where there is none the vendor's administrators; at MedCom's step nobody. */
export async function askedAt(tx: Tx, vendorId: string, step: ReviewStep): Promise<Recipient[]> {
  if (step === 'medcom') return []
  if (step !== 'administrators') {
    for (const key of ANSWERING) {
      const contact = await contactFor(tx, vendorId, key)
      if (contact) return [contact]
    }
  }
  return administratorsOf(tx, vendorId)
}

async function contactFor(tx: Tx, vendorId: string, functionKey: string): Promise<Recipient | null> {
  const found = await tx.contact.findFirst({
    where: {
      vendorId,
      laboratoryId: null,
      endedAt: null,
      mailbox: { unreachableSince: null },
      duties: { some: { functionKey } },
    },
    select: { name: true, mailbox: { select: { address: true } } },
    // A mailbox before a person, since somebody is always there.
    orderBy: [{ kind: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  })
  return found?.mailbox ? { name: found.name, email: found.mailbox.address } : null
}
