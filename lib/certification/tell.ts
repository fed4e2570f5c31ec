import { recipientsOf, type Recipient } from '@/lib/agreements/recipients'
import type { AgreementLetter } from '@/lib/agreements/tell'
import { contactsFor } from '@/lib/contacts/kin'
import type { Tx } from '@/lib/db/client'
import type { JobOptions } from '@/lib/door/verb'
import type { Side } from './rules'

export type Letter = AgreementLetter

interface Told {
  id: string
  vendorId: string
  orderedBy: string | null
}

interface Telling {
  tx: Tx
  now: Date
  enqueue(task: string, payload: object, options?: JobOptions): void
}

/** Who at a vendor is told of tests: the technical contacts of bilag 3. */
const FUNCTIONS = ['technical']

/**
 * Whom to write to about a certification: at the vendor whoever ordered it and the technical contacts, where there are
 * none the chain that agreements are told by; at MedCom that chain. Asked under MedCom's rights or the vendor's own.
 */
export async function toldOf(tx: Tx, { vendorId, orderedBy }: Told, side: Side): Promise<Recipient[]> {
  if (side === 'medcom') return recipientsOf(tx, null)
  const orderer = orderedBy
    ? await tx.user.findFirst({
        where: { id: orderedBy, vendorId, deactivatedAt: null, erasedAt: null },
        select: { name: true, email: true },
      })
    : null
  const known = [...(orderer ? [orderer] : []), ...(await contactsFor(tx, vendorId, FUNCTIONS))]
  const once = new Map(known.map((each) => [each.email, each]))
  return once.size > 0 ? [...once.values()] : recipientsOf(tx, vendorId)
}

/**
 * Writes to one side, one job an addressee: the mails leave if and only if the command commits, each once, and one
 * address that fails is tried again without the others. Answers with how many.
 */
export async function tell(
  { tx, now, enqueue }: Telling,
  certification: Told,
  side: Side,
  letter: Letter,
): Promise<number> {
  const recipients = await toldOf(tx, certification, side)
  for (const { name, email } of recipients)
    enqueue(
      'agreements.mail',
      { ...letter, to: email, name },
      { key: `certification:${certification.id}:${now.getTime()}:${letter.subject}:${email}` },
    )
  return recipients.length
}
