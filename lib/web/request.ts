import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Context, Origin } from '@/lib/door'
import { newReference } from '@/lib/door'
import { ANONYMOUS, TOKEN, actorOfSession, actorOfStation, type Actor } from '@/lib/door/actor'
import { PATH_HEADER, SESSION_COOKIE, STATION_COOKIE } from './cookies'

/**
 * Who is behind this request, and from where: the signed-in person, else the laboratory's station, else nobody.
 * Asked once per request, however many components ask.
 */
export const here = cache(async (): Promise<Context> => {
  const [actor, origin] = await Promise.all([actorOfRequest(), originOfRequest()])
  return { actor, origin }
})

/** The same request as the bearer of a mailed link: for the pages such links lead to. */
export async function hereWithLink(): Promise<Context> {
  return { actor: TOKEN, origin: await originOfRequest() }
}

/** The same request as nobody in particular: for signing in, whoever was signed in before. */
export async function hereAnonymous(): Promise<Context> {
  return { actor: ANONYMOUS, origin: await originOfRequest() }
}

/** The address of the page asked for, with its query. */
export async function pathOfRequest(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? '/'
}

async function actorOfRequest(): Promise<Actor> {
  const jar = await cookies()
  const session = jar.get(SESSION_COOKIE)?.value
  const user = session ? await actorOfSession(session) : null
  if (user) return user
  const station = jar.get(STATION_COOKIE)?.value
  return (station && (await actorOfStation(station))) || ANONYMOUS
}

async function originOfRequest(): Promise<Origin> {
  return originOf(await headers())
}

/**
 * The network is the last address of X-Forwarded-For, the one our own reverse proxy wrote; earlier ones are whatever
 * the caller claims.
 */
export function originOf(from: Headers): Origin {
  const network = from.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return {
    network: network.slice(0, 45),
    userAgent: (from.get('user-agent') ?? '').slice(0, 300),
    reference: newReference(),
  }
}
