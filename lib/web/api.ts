import { ANONYMOUS, actorOfApiKey, digest } from '@/lib/door/actor'
import type { Context } from '@/lib/door'
import type { Fault, Outcome } from '@/lib/door/errors'
import { logError } from './log'
import { originOf } from './request'

const STATUS: Record<Fault['kind'], number> = {
  validation: 422,
  conflict: 409,
  notFound: 404,
  forbidden: 403,
  state: 409,
  rateLimit: 429,
}

const TITLES: Record<Fault['kind'] | 'unauthorized' | 'error' | 'tooLarge' | 'method', string> = {
  validation: 'Ret kaldet, og prøv igen',
  conflict: 'Ændret af en anden',
  notFound: 'Findes ikke',
  forbidden: 'Ingen adgang',
  unauthorized: 'Nøgle mangler',
  state: 'Kan ikke udføres nu',
  rateLimit: 'For mange kald',
  tooLarge: 'For stort',
  method: 'Metoden kan ikke bruges her',
  error: 'Der gik noget galt hos os',
}

type Identify = (key: string) => Promise<Pick<Context, 'actor' | 'key'>>

const identify: Identify = async (key) => ({ actor: await actorOfApiKey(key) })

/** For an interface that does nothing but one read: whose the key is, the read itself finds out. */
export const identifiedByRead: Identify = async (key) => ({ actor: ANONYMOUS, key: digest(key) })

/** Wraps a machine interface: finds the key's actor, and answers with problem+json whatever happens. Never HTML. */
export function apiRoute<P>(
  handle: (request: Request, context: Context, parameters: P) => Promise<Response>,
  identified: Identify = identify,
): (request: Request, route: { params: Promise<P> }) => Promise<Response> {
  return async (request, route) => {
    const origin = originOf(request.headers)
    try {
      const key = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
      const asker = key ? await identified(key) : { actor: ANONYMOUS }
      return await handle(request, { ...asker, origin }, await route.params)
    } catch (error) {
      logError(error, origin.reference)
      const detail = `Prøv igen. Bliver det ved, så skriv til NPN@medcom.dk med referencen ${origin.reference}.`
      return problem('error', 500, detail, { reference: origin.reference })
    }
  }
}

/** For the methods of an interface that can only be read. */
export function onlyReads(): Response {
  return problem('method', 405, 'Her kan der kun læses: brug GET.', {}, { Allow: 'GET, HEAD, OPTIONS' })
}

// What is told to one key is not for others, and is old the next moment.
const NOT_KEPT = { 'Cache-Control': 'no-store' }

/** The verb's answer as JSON, or its fault as problem+json. */
export function answer<T>(outcome: Outcome<T>, context: Context, status = 200): Response {
  return outcome.ok
    ? Response.json(outcome.value, { status, headers: NOT_KEPT })
    : problemOf(outcome.fault, context)
}

/** A fault as RFC 9457 has it. */
export function problemOf(fault: Fault, context: Context): Response {
  const reference = context.origin?.reference
  if (fault.kind === 'forbidden' && !fault.signedIn) {
    const detail = 'Send en gyldig API-nøgle i headeren Authorization: Bearer.'
    return problem(
      'unauthorized',
      401,
      detail,
      { reference },
      { 'WWW-Authenticate': 'Bearer realm="NPN-portalen"' },
    )
  }
  const retry = fault.kind === 'rateLimit' ? { 'Retry-After': String(fault.retryAfterSeconds) } : undefined
  const errors = fault.kind === 'validation' ? { errors: fault.fields } : {}
  return problem(fault.kind, STATUS[fault.kind], fault.message, { reference, ...errors }, retry)
}

/** A problem of the call itself, before any verb: a body too large, a content type nobody reads. */
export function problem(
  kind: keyof typeof TITLES,
  status: number,
  detail: string,
  more: object = {},
  headers: Record<string, string> = {},
): Response {
  const body = { type: `urn:npn:problem:${kind}`, title: TITLES[kind], status, detail, ...more }
  return Response.json(body, {
    status,
    headers: { ...NOT_KEPT, ...headers, 'Content-Type': 'application/problem+json' },
  })
}
