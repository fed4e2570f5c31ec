import { EnvironmentError } from '@/lib/env'

/** A fault that the person at the terminal can mend: its message is one line that says what to do, and no stack is shown. */
export class Trouble extends Error {
  override name = 'Trouble'
}

/** What to print for something that was thrown: one line for a Trouble, everything for a fault of our own. */
export function describeTrouble(error: unknown): string {
  if (error instanceof Trouble || error instanceof EnvironmentError) return error.message
  if (error instanceof Error) return error.stack ?? error.message
  return String(error)
}
