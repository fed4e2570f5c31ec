import { cookies } from 'next/headers'
import { newReference } from '@/lib/door'
import { ANONYMOUS, digest } from '@/lib/door/actor'
import type { Outcome } from '@/lib/door/errors'
import { startSession } from '@/lib/people'
import { newSecret } from '@/lib/people/secret'
import {
  COOKIE_OPTIONS,
  FLASH_COOKIE,
  SESSION_COOKIE,
  STATION_COOKIE,
  STATION_COOKIE_SECONDS,
} from './cookies'
import { logError } from './log'
import { isOwnForm } from './own-form'
import { originOf } from './request'

export { beginOidc, finishOidc, signInByLink } from '@/lib/auth'

/** Who signs in from where, and the session this browser had. */
export async function browserOf(request: Request) {
  return { origin: originOf(request.headers), earlier: (await cookies()).get(SESSION_COOKIE)?.value }
}

/** Signs somebody in who has shown who they are in another way than by link: the secret of the new cookie. */
export async function startSessionFor(
  request: Request,
  userId: string,
  method: 'invitation' | 'demo',
): Promise<Outcome<string>> {
  const { origin, earlier } = await browserOf(request)
  const secret = newSecret()
  const outcome = await startSession(
    { actor: ANONYMOUS, origin },
    { userId, method, digest: digest(secret), replaces: earlier ? digest(earlier) : null },
  )
  return outcome.ok ? { ok: true, value: secret } : outcome
}

/** The session's cookie. It ends with the browser at the latest; when it really ends, the database knows. */
export const sessionCookie = (secret: string) => cookieLine(SESSION_COOKIE, secret)
export const noSessionCookie = () => cookieLine(SESSION_COOKIE, '', 0)

/** A station's cookie lasts as long as browsers keep one, counted from the last day it was used; revoking it is the database's. */
export const stationCookie = (secret: string) => cookieLine(STATION_COOKIE, secret, STATION_COOKIE_SECONDS)

/** What the next page of this browser says. Read by the page's script too, so it is not httpOnly. */
export const flashCookie = (message: string) =>
  cookieLine(FLASH_COOKIE, encodeURIComponent(message), 60).replace('; HttpOnly', '')

function cookieLine(name: string, value: string, seconds?: number): string {
  const { path } = COOKIE_OPTIONS
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`
  return `${name}=${value}; Path=${path}${age}; HttpOnly; Secure; SameSite=Lax`
}

/** Sends the browser on after a form: POST → redirect. */
export function goTo(path: string, cookieLines: string[] = []): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' })
  for (const line of cookieLines) headers.append('Set-Cookie', line)
  return new Response(null, { status: 303, headers })
}

/** Bytes of a form with an address, a secret and the page to go to. */
const LONGEST_FORM = 20_000

/**
 * A route that plain forms of ours post to; they work without JavaScript. Forms of other sites are turned away: nobody
 * shall be signed in, or out, by a page they did not mean to use.
 */
export function formRoute(handle: (request: Request, form: FormData) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    if (!isOwnForm(request)) return goTo('/log-ind?fejl=fremmed')
    // Browsers say how long a form is; ours are short.
    if (!(Number(request.headers.get('content-length') ?? NaN) <= LONGEST_FORM))
      return goTo('/log-ind?fejl=teknisk')
    try {
      return await handle(request, await request.formData())
    } catch (error) {
      const reference = newReference()
      logError(error, reference)
      return goTo(`/log-ind?fejl=teknisk&reference=${reference}`)
    }
  }
}

/** One text of a form. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
