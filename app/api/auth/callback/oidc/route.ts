import { cookies } from 'next/headers'
import { env } from '@/lib/env'
import { browserOf, finishOidc, goTo, sessionCookie } from '@/lib/web/sign-in'

/** Back from the OpenID provider. State, nonce and PKCE cookies prove that it was this browser that went there. */
export async function GET(request: Request): Promise<Response> {
  if (!env().OIDC) return goTo('/log-ind')
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const jar = Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value]))
  const { session, next, cookies: lines } = await finishOidc(await browserOf(request), query, jar)
  return session ? goTo(next, [...lines, sessionCookie(session)]) : goTo('/log-ind?fejl=ukendt', lines)
}
