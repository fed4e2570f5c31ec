import type { Context } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { problem, problemOf } from './api'
import { readBody, TooLargeError } from './body'

/**
 * Reads one JSON object in UTF-8 and answers with what `work` makes of it; the verb parses what is in it. Says itself what
 * is wrong with a call that is larger than `limit` bytes, or something else than an object.
 */
export async function withJsonObject<T extends object>(
  request: Request,
  context: Context,
  limit: number,
  work: (body: T) => Promise<Response>,
): Promise<Response> {
  try {
    const body = objectOf(await readBody(request, limit))
    if (!body) return problemOf(new ValidationError({}, 'Send ét JSON-objekt i UTF-8.').fault, context)
    return await work(body as T)
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error
    const { reference } = context.origin ?? {}
    return problem('tooLarge', 413, `Kaldet er større end ${limit / 1024} kB.`, { reference })
  }
}

function objectOf(bytes: Uint8Array): object | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined
  } catch {
    return undefined
  }
}
