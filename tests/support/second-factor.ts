import { Secret, TOTP } from 'otpauth'
import { actorOfSession, digest, type UserActor } from '@/lib/door/actor'
import { confirmApp, startApp, startSession } from '@/lib/people'
import { newSecret } from '@/lib/people/secret'
import { as, context } from './actors'
import { value } from './outcomes'

/** The moment the tests of second factors are at: an app's codes follow the clock. */
export const NOW = '2026-11-21T09:00:10.000Z'

/** A browser in which somebody has just opened their link. */
export async function signIn({ id }: { id: string }) {
  const browser = { cookie: newSecret() }
  value(await startSession(as.anonymous, { userId: id, method: 'link', digest: digest(browser.cookie) }))
  return browser
}

export type Browser = Awaited<ReturnType<typeof signIn>>

export async function contextOf({ cookie }: Browser, more: Partial<UserActor> = {}) {
  const actor = await actorOfSession(cookie)
  return context({ ...actor!, ...more })
}

/** Calls what gives the browser another cookie, and keeps that. */
export async function renew<T extends { ok: boolean }>(
  browser: Browser,
  call: (cookie: string) => Promise<T>,
): Promise<T> {
  const next = newSecret()
  const outcome = await call(digest(next))
  if (outcome.ok) browser.cookie = next
  return outcome
}

export const appOf = (uri: string) =>
  new TOTP({ secret: Secret.fromBase32(new URL(uri).searchParams.get('secret')!) })
export const codeOf = (app: TOTP, steps = 0) => app.generate({ timestamp: Date.parse(NOW) + steps * 30_000 })

/** Sets an app up in the browser, and answers with it and the recovery codes. */
export async function enrol(browser: Browser, name = 'Min telefon') {
  const here = await contextOf(browser)
  const app = appOf(value(await startApp(here, {})).uri)
  const done = await renew(browser, (cookie) => confirmApp(here, { name, code: codeOf(app, -1), cookie }))
  return { app, codes: value(done).codes ?? [] }
}
