import { cookies } from 'next/headers'
import { COOKIE_OPTIONS } from './cookies'

const ONCE_COOKIE = '__Host-npn-once'

/** Minutes a secret can be read again after it was made, by reloading the page. */
export const ONCE_MINUTES = 10

/**
 * Hands a secret that is stored nowhere to the next page of this browser, which shows it. It lies in the browser's own
 * httpOnly cookie meanwhile, so that POST → redirect works without JavaScript and no address holds it.
 */
export async function keepOnce(id: string, secret: string): Promise<void> {
  const jar = await cookies()
  jar.set(ONCE_COOKIE, `${id}.${secret}`, {
    ...COOKIE_OPTIONS,
    sameSite: 'strict',
    maxAge: ONCE_MINUTES * 60,
  })
}

/** The secret made a moment ago for this thing; undefined for any other. */
export async function keptOnce(id: string): Promise<string | undefined> {
  const [of, secret] = (await cookies()).get(ONCE_COOKIE)?.value.split('.') ?? []
  return of === id ? secret : undefined
}
