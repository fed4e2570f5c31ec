import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect, unauthorized } from 'next/navigation'
import { PATH_HEADER, POSTED_HEADER, SESSION_COOKIE } from './cookies'
import { pathOfRequest } from './request'

/**
 * Leads whoever is not signed in to the sign-in page, and back here afterwards. A redirect would lose what was posted:
 * the page for a 401 gives it back (see lib/web/fault.ts).
 */
export async function askToSignIn(): Promise<never> {
  if ((await headers()).has(POSTED_HEADER)) unauthorized()
  const query = new URLSearchParams()
  // A cookie that stands for nobody is a session that has ended meanwhile.
  if ((await cookies()).has(SESSION_COOKIE)) query.set('fejl', 'udloebet')
  const path = (await headers()).get(PATH_HEADER)
  if (path && path !== '/') query.set('til', path)
  redirect(`/log-ind${query.size > 0 ? `?${query}` : ''}` as Route)
}

/** Leads whoever has yet to show their second factor to where they do, or set one up, and back here afterwards. */
export async function askForSecondFactor(): Promise<never> {
  redirect(`/log-ind/kode?${new URLSearchParams({ til: await pathOfRequest() })}` as Route)
}
