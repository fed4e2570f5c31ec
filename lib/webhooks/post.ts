import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSafe } from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressProblem, hostOf, isCallable, isExample } from './address'
import { addressesOf } from './resolve'

/** What was answered; `status` is null where nobody was reached, or nobody we may call. */
export interface Answered {
  status: number | null
  /** How the answer begins, as text that can be shown. */
  answer: string
  /** Seconds the receiver asks us to wait (Retry-After), at most a day; null where it does not. */
  retryAfter: number | null
}

interface Call {
  headers: Record<string, string>
  body: string
  /** The port of a demo's own portal, which answers for every host under .example; null outside the demo. */
  demoPort: number | null
}

/** Milliseconds a call may take in all. */
const PATIENCE = 15_000
/** Bytes of an answer that are read, and letters of it that are kept. */
const MOST_READ = 2_000
const MOST_KEPT = 200
const DAY_SECONDS = 86_400

/**
 * Posts to an address of somebody else's. Whatever its name stands for in this very moment is looked at and then called,
 * and no redirect is followed: nobody makes us call into a closed network (SM-5). Never throws for what others do, and
 * ends within 15 seconds however much they send.
 * @param patience milliseconds, shorter in tests
 */
export async function post(url: string, call: Call, patience = PATIENCE): Promise<Answered> {
  const demo = call.demoPort !== null
  const problem = addressProblem(url, demo)
  if (problem) return unreached(problem)
  const target = targetOf(new URL(url), call.demoPort)
  return new Promise((resolve) => {
    const send = target.protocol === 'https:' ? requestSafe : requestPlain
    const request = send(target, {
      method: 'POST',
      agent: false,
      lookup: guarded(demo),
      signal: AbortSignal.timeout(patience),
      rejectUnauthorized: true,
      headers: {
        ...call.headers,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(call.body),
        'User-Agent': 'NPN-portalen',
      },
    })
    let answered: (() => Answered) | undefined
    request.on('response', (response) => (answered = beginningOf(response, () => request.destroy())))
    // An answer that stops in the middle, or never ends, is one all the same.
    request.on('error', (error) => resolve(answered?.() ?? unreached(reasonOf(error, patience))))
    request.on('close', () => resolve(answered?.() ?? unreached('Forbindelsen blev lukket uden svar.')))
    request.end(call.body)
  })
}

/** Reads an answer until it ends or is long enough; what it says so far is answered at any time. */
function beginningOf(response: IncomingMessage, enough: () => void): () => Answered {
  const parts: Buffer[] = []
  let bytes = 0
  response.on('data', (part: Buffer) => {
    parts.push(part)
    bytes += part.length
    if (bytes >= MOST_READ) enough()
  })
  response.on('end', enough)
  response.on('error', enough)
  return () => {
    const status = response.statusCode ?? null
    const text = Buffer.concat(parts).subarray(0, MOST_READ).toString('utf8')
    const moved = status !== null && status >= 300 && status < 400
    const answer = shorten(moved ? `Omdirigering følges ikke. ${text}` : text)
    return { status, answer, retryAfter: retryAfterOf(response.headers) }
  }
}

const unreached = (why: string): Answered => ({ status: null, answer: shorten(why), retryAfter: null })

/** What is nobody's is answered by the demo itself. */
function targetOf(url: URL, demoPort: number | null): URL {
  if (demoPort === null || !isExample(hostOf(url))) return url
  return new URL(`/api/udvikling/modtager${url.pathname}`, `http://localhost:${demoPort}`)
}

const CLOSED = 'ECLOSEDNET'

/** Finds what a name stands for, and refuses where any of it may not be called. */
function guarded(demo: boolean): LookupFunction {
  return (host, options, answer) => {
    addressesOf(host).then(
      (addresses) => {
        const [first] = addresses
        if (!first || !addresses.every((one) => isCallable(one.address, demo))) {
          const refusal = new Error('Adressen peger ind i et lukket net og bliver ikke kaldt.')
          answer(Object.assign(refusal, { code: CLOSED }), '')
        } else if (options.all) answer(null, addresses)
        else answer(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => answer(error, ''),
    )
  }
}

function reasonOf({ name, code, message }: Error & { code?: string }, patience: number): string {
  if (code === CLOSED) return message
  if (name === 'AbortError' || name === 'TimeoutError') return `Intet svar i ${patience / 1000} sekunder.`
  return `Ingen forbindelse (${code ?? message}).`
}

/** Seconds, or a moment of the receiver's own clock, as RFC 9110 writes them. */
function retryAfterOf({ 'retry-after': after = '', date = '' }: IncomingMessage['headers']): number | null {
  const seconds = /^\d{1,9}$/.test(after) ? Number(after) : (Date.parse(after) - Date.parse(date)) / 1000
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 0), DAY_SECONDS) : null
}

/** What can be shown and stored of an answer. */
function shorten(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Cf}]+/gu, ' ')
    .trim()
    .slice(0, MOST_KEPT)
}
