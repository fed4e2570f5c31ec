import type { Tx } from '@/lib/db/client'
import type { JobOptions } from '@/lib/door/verb'
import { z } from '@/lib/text/schema'
import { recipientsOf, type Recipient } from './recipients'

/** A mail about an agreement, as the deed that causes it words it; the link is a path of the portal. */
export const AgreementMail = z.object({
  to: z.string(),
  name: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  action: z.object({ label: z.string(), path: z.string() }).optional(),
  notes: z.array(z.string()).optional(),
})
export type AgreementLetter = Omit<z.output<typeof AgreementMail>, 'to' | 'name'>

interface Telling {
  tx: Tx
  now: Date
  enqueue(task: string, payload: object, options?: JobOptions): void
}

/**
 * Writes to a party (null is MedCom) along the fallback chain, one job an addressee: the mails leave if and only if the
 * command commits, each once, and one address that fails is tried again without the others; `also` names those to be told besides. Answers with how many.
 */
export async function tell(
  { tx, now, enqueue }: Telling,
  agreement: { id: string },
  vendorId: string | null,
  letter: AgreementLetter,
  also: readonly Recipient[] = [],
): Promise<number> {
  const chain = await recipientsOf(tx, vendorId)
  const written = new Set(chain.map(({ email }) => email))
  const recipients = [...chain, ...also.filter(({ email }) => !written.has(email))]
  for (const { name, email } of recipients)
    enqueue(
      'agreements.mail',
      { ...letter, to: email, name },
      { key: `agreement:${agreement.id}:${now.getTime()}:${letter.subject}:${email}` },
    )
  return recipients.length
}
