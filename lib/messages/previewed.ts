import type { Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { writeLetter } from '@/lib/mail/letter'
import { functionNames, resolveRecipients, type Concerned } from './audience'
import { factsOf, type Facts } from './facts'
import { stepMail } from './mails'
import { subjectOf } from './subject'
import type { MessageDeed, Part } from './words'

interface Asked {
  message: Facts
  deed: MessageDeed
  /** The number the step would have. */
  step: number
  text: string
  /** Whether it is mailed. */
  notifies: boolean
  concerned: Concerned
  /** The parts it was about until now. */
  before?: readonly Part[]
  now: Date
}

/**
 * What a step would be and who would get it if it were told now: the mail as they see it, and where nobody is to be found
 * (SM-1, SM-3).
 */
export async function previewed(
  tx: Tx,
  { message, deed, step, text, notifies, concerned, before = [], now }: Asked,
) {
  const facts = factsOf(message)
  const nobody = { recipients: [], gaps: [] }
  const { recipients, gaps } = notifies
    ? await resolveRecipients(
        tx,
        { kind: facts.kind, components: [...before, ...facts.components] },
        concerned,
        now,
      )
    : nobody
  const subject = subjectOf(facts, deed)
  const letter = stepMail(env().PUBLIC_URL, {
    id: 'eksempel',
    address: '',
    step: { number: step, deed, subject, text, facts },
  })
  const nameOf = await functionNames(tx)
  return {
    recipients: recipients.map(({ reasons, ...one }) => ({
      ...one,
      reasons: reasons.map((reason) => ({ ...reason, function: nameOf(reason.function) })),
    })),
    gaps: gaps.map((gap) => ({ ...gap, functionName: nameOf(gap.function) })),
    /** How many vendors it concerns, and how many of them get a mail. */
    vendors: {
      all: concerned.vendors.length,
      told: new Set(recipients.flatMap(({ reasons }) => reasons.map(({ vendorId }) => vendorId))).size,
    },
    message: { ...facts, text },
    deed,
    notifies,
    mail: { subject, ...writeLetter(letter, subject) },
  }
}
