import type { Origin } from '@/lib/door'
import { env } from '@/lib/env'
import { askNextAuth } from './call'
import { safeNext } from '@/lib/people/rules'

interface Browser {
  origin: Origin
  /** The session cookie it has. */
  earlier: string | undefined
}

/** Uses a mailed link up. The secret of the new session's cookie, or null where the link no longer works. */
export async function signInByLink(browser: Browser, email: string, secret: string): Promise<string | null> {
  const attempt: Parameters<typeof askNextAuth>[0] = { ...browser, method: 'link' }
  const query = { email: email.toLowerCase(), token: secret }
  await askNextAuth(attempt, { action: 'callback', provider: 'email', method: 'GET', query })
  return attempt.session ?? null
}

interface Sent {
  location: string
  cookies: string[]
}

/**
 * Sends the browser to the OpenID provider (PA-4); it comes back to `finishOidc`, and then to `next`.
 * @param again whether the provider shall ask, also somebody it knows already
 */
export async function beginOidc(browser: Browser, next: string | null, again = false): Promise<Sent> {
  const { location, cookies } = await askNextAuth(
    { ...browser, method: 'oidc' },
    {
      action: 'signin',
      provider: 'oidc',
      method: 'POST',
      body: { callbackUrl: safeNext(next) },
      query: again ? { prompt: 'login', max_age: '0' } : {},
    },
  )
  // When the provider does not answer, next-auth leads back to our own pages.
  const away = location && !location.startsWith(`${env().PUBLIC_URL}/`)
  return away
    ? { location, cookies: cookies.filter(isOurs) }
    : { location: '/log-ind?fejl=udbyder', cookies: [] }
}

/** The browser comes back from the provider: the new session's secret, if the person is known here. */
export async function finishOidc(
  browser: Browser,
  query: Record<string, string>,
  jar: Record<string, string>,
): Promise<{ session: string | null; next: string; cookies: string[] }> {
  const attempt: Parameters<typeof askNextAuth>[0] = { ...browser, method: 'oidc' }
  const { location, cookies } = await askNextAuth(attempt, {
    action: 'callback',
    provider: 'oidc',
    method: 'GET',
    query,
    cookies: jar,
  })
  const to = location && URL.canParse(location) ? new URL(location) : undefined
  return {
    session: attempt.session ?? null,
    next: safeNext(to && to.pathname + to.search),
    cookies: cookies.filter(isOurs),
  }
}

/** What next-auth must find again when the browser comes back; its session and CSRF cookies are not among them. */
function isOurs(cookie: string): boolean {
  return /^__Secure-next-auth\.(state|nonce|pkce|callback-url)/.test(cookie)
}
