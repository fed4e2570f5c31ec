/** A field of a form, by its path ("address.city"), and what to do about it in Danish. */
export type FieldMessages = Record<string, string>

/** One field of a record that two people changed at the same time. */
export interface Disagreement {
  field: string
  mine: unknown
  theirs: unknown
}

/**
 * The faults one must expect. A verb throws them, which rolls its transaction back; the door returns them as values;
 * lib/web maps each once: to form state, to a page, to application/problem+json.
 */
export type Fault =
  | { kind: 'validation'; message: string; fields: FieldMessages }
  | { kind: 'conflict'; message: string; version: number; disagreements: Disagreement[] }
  | { kind: 'notFound'; message: string }
  | { kind: 'forbidden'; message: string; signedIn: boolean }
  | { kind: 'state'; message: string }
  | { kind: 'rateLimit'; message: string; retryAfterSeconds: number }

export abstract class ExpectedError extends Error {
  abstract readonly fault: Fault
}

/** The input cannot be used; each message says what to write instead. */
export class ValidationError extends ExpectedError {
  readonly fault: Fault
  constructor(fields: FieldMessages, message = 'Ret de markerede felter, og prøv igen.') {
    super(message)
    this.fault = { kind: 'validation', message, fields }
  }
}

const DISPUTED = 'En anden har ændret oplysningerne, mens du redigerede. Sammenlign, og gem igen.'
const NOT_DISPUTED =
  'En anden har gemt en ændring, mens du skrev, men ikke af det, du har skrevet. Det er ikke gemt endnu: send igen, så gælder det.'

/** Somebody else changed the record since it was read. `version` is the one stored now; a verb may say more of what was changed. */
export class ConflictError extends ExpectedError {
  readonly fault: Fault
  constructor(
    version: number,
    disagreements: Disagreement[] = [],
    message = disagreements.length > 0 ? DISPUTED : NOT_DISPUTED,
  ) {
    super(message)
    this.fault = { kind: 'conflict', message, version, disagreements }
  }
}

/** There is no such record, or it is another organisation's: the asker cannot tell which. */
export class NotFoundError extends ExpectedError {
  readonly fault: Fault
  constructor(message = 'Det, du leder efter, findes ikke, eller du har ikke adgang til det.') {
    super(message)
    this.fault = { kind: 'notFound', message }
  }
}

/** The asker's role does not allow it. */
export class ForbiddenError extends ExpectedError {
  readonly fault: Fault
  constructor(signedIn = true, message?: string) {
    const text =
      message ?? (signedIn ? 'Din rolle giver ikke adgang til dette.' : 'Log ind for at fortsætte.')
    super(text)
    this.fault = { kind: 'forbidden', message: text, signedIn }
  }
}

/** It cannot be done now, because of the state the thing is in; the message says why and what to do. */
export class StateError extends ExpectedError {
  readonly fault: Fault
  constructor(message: string) {
    super(message)
    this.fault = { kind: 'state', message }
  }
}

/** Tried too often; may be tried again after that many seconds. */
export class RateLimitError extends ExpectedError {
  readonly fault: Fault
  constructor(retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60)
    const message = `Der er forsøgt for mange gange. Prøv igen om ${minutes} ${minutes === 1 ? 'minut' : 'minutter'}.`
    super(message)
    this.fault = { kind: 'rateLimit', message, retryAfterSeconds }
  }
}

/** What every verb answers with. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; fault: Fault }

class PassedOn extends ExpectedError {
  constructor(readonly fault: Fault) {
    super(fault.message)
  }
}

/** The value of a verb called inside another: a fault becomes the outer verb's own and rolls both back. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new PassedOn(outcome.fault)
}
