import { forbidden, notFound, unauthorized } from 'next/navigation'
import type { Outcome } from '@/lib/door/errors'

/**
 * The value for a page, or the page that says why there is none: 404 for what is not there or not the asker's, 403 for
 * a role that may not, 401 for nobody signed in. What cannot be read as an address is not there either.
 */
export function show<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { fault } = outcome
  if (fault.kind === 'notFound' || fault.kind === 'validation') notFound()
  if (fault.kind === 'forbidden') return fault.signedIn ? forbidden() : unauthorized()
  throw new Error(fault.message)
}
