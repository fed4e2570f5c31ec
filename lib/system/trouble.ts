import type { Outcome } from '@/lib/door/errors'
import { EnvironmentError } from '@/lib/env'

/** A fault that the person at the terminal can mend: its message is one line that says what to do, and no stack is shown. */
export class Trouble extends Error {
  override name = 'Trouble'
}

/** What a verb answered with. @throws Trouble with what it said, where it refused */
export function valueOrTrouble<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { fault } = outcome
  throw new Trouble(fault.kind === 'validation' ? Object.values(fault.fields).join(' ') : fault.message)
}

/** What to print for something that was thrown: one line for a Trouble, everything for a fault of our own. */
export function describeTrouble(error: unknown): string {
  if (error instanceof Trouble || error instanceof EnvironmentError) return error.message
  if (error instanceof Error) return error.stack ?? error.message
  return String(error)
}
