import { cookies } from 'next/headers'
import { digest } from '@/lib/door/actor'
import type { Outcome } from '@/lib/door/errors'
import { newSecret } from '@/lib/people/secret'
import { COOKIE_OPTIONS, SESSION_COOKIE } from './cookies'

/** Calls a verb that gives this browser's session another cookie, and hands that to the browser once it is done. */
export async function withNewCookie<T>(call: (cookie: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const secret = newSecret()
  const outcome = await call(digest(secret))
  if (outcome.ok) (await cookies()).set(SESSION_COOKIE, secret, COOKIE_OPTIONS)
  return outcome
}
