import type { Route } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { PATH_HEADER, SESSION_COOKIE } from './cookies'

/**
 * Leads whoever is not signed in to the sign-in page, and back here afterwards. A redirect, since Next renders a 401
 * only with JavaScript.
 */
export async function askToSignIn(): Promise<never> {
  const query = new URLSearchParams()
  // A cookie that stands for nobody is a session that has ended meanwhile.
  if ((await cookies()).has(SESSION_COOKIE)) query.set('fejl', 'udloebet')
  const path = (await headers()).get(PATH_HEADER)
  if (path && path !== '/') query.set('til', path)
  redirect(`/log-ind${query.size > 0 ? `?${query}` : ''}` as Route)
}
