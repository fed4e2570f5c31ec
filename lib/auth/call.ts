import { createHash } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { env } from '@/lib/env'
import { newSecret } from '@/lib/people/secret'
import type { Attempt } from './adapter'
import { authOptions } from './options'

interface Call {
  action: 'callback' | 'signin'
  provider: 'email' | 'oidc'
  method: 'GET' | 'POST'
  query?: Record<string, string>
  body?: Record<string, string>
  cookies?: Record<string, string>
}

/** Where next-auth wants the browser to go, and the cookies it wants it to keep. */
interface Answer {
  location: string | undefined
  cookies: string[]
}

const CSRF_COOKIE = '__Host-next-auth.csrf-token'

/**
 * Asks next-auth, in this process and without a request of its own. So its addresses are not open to the world: only
 * our routes call it, after they have seen that the request came from a page of ours.
 */
export async function askNextAuth(attempt: Attempt, call: Call): Promise<Answer> {
  // The one place where next-auth looks for the address of this portal.
  process.env.NEXTAUTH_URL = env().PUBLIC_URL
  const { action, provider, method, query = {}, body, cookies = {} } = call
  const answer: Answer = { location: undefined, cookies: [] }
  const proof = csrfProof(env().AUTH_SECRET ?? '')
  const request = {
    method,
    query: { ...query, nextauth: [action, provider] },
    body: body && { ...body, csrfToken: proof.token },
    cookies: { ...cookies, [CSRF_COOKIE]: proof.cookie },
    headers: {},
  }
  // The few things of a response that next-auth touches.
  const response = {
    status: () => response,
    getHeader: () => answer.cookies,
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === 'set-cookie') answer.cookies = [value].flat()
      else if (name.toLowerCase() === 'location') answer.location = String(value)
      return response
    },
    end: () => undefined,
    send: () => undefined,
    json: () => undefined,
  }
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(attempt),
  )
  return answer
}

/** next-auth's own proof that a form was ours. We have seen that already, by the browser's word for it. */
function csrfProof(secret: string) {
  const token = newSecret()
  const hash = createHash('sha256').update(`${token}${secret}`).digest('hex')
  return { token, cookie: `${token}|${hash}` }
}
