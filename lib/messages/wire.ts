import { factsOf } from './facts'
import type { MessageDeed } from './words'

interface StoredStep {
  sequence: bigint
  number: number
  deed: MessageDeed
  subject: string
  text: string
  facts: unknown
  at: Date
}

/** A step as machines get it, by the API and by webhooks: what was told, and the message as it then was (SM-5). */
export function stepOnWire({ sequence, number, deed, subject, text, facts, at }: StoredStep) {
  const { number: message, affectsAll, ...rest } = factsOf(facts)
  return {
    cursor: String(sequence),
    message: { number: message, ...rest, public: affectsAll },
    step: { number, deed, subject, text, at },
  }
}

/** What of a stored step the wire form is made of. */
export const STEP_ON_WIRE = {
  sequence: true,
  number: true,
  deed: true,
  subject: true,
  text: true,
  facts: true,
  at: true,
} as const
