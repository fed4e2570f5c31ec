import { lookup, type LookupAddress } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestSafe } from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressProblem, isCallable } from './address'

/** What was answered; `status` is null where nobody was reached, or nobody we may call. */
export interface Answered {
  status: number | null
  answer: string
}

/** Milliseconds a call may take in all. */
const PATIENCE = 15_000
/** Bytes of an answer that are read. */
const MOST_READ = 2_000

/**
 * Posts to an address of somebody else's. Whatever its name stands for in this very moment is looked at and then called,
 * and no redirect is followed: nobody makes us call into a closed network (SM-5). Never throws for what others do.
 */
export async function post(
  url: string,
  { headers, body, allowLoopback }: { headers: Record<string, string>; body: string; allowLoopback: boolean },
): Promise<Answered> {
  const problem = addressProblem(url, allowLoopback)
  if (problem) return { status: null, answer: problem }
  return new Promise((resolve) => {
    const target = new URL(url)
    const failed = (error: Error & { code?: string }) =>
      resolve({ status: null, answer: shorten(error.code === CLOSED ? error.message : reasonOf(error)) })
    const send = target.protocol === 'https:' ? requestSafe : requestPlain
    const call = send(target, {
      method: 'POST',
      agent: false,
      lookup: guarded(allowLoopback),
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        'User-Agent': 'NPN-portalen',
      },
    })
    call.on('error', failed)
    call.on('response', (response) => {
      const status = response.statusCode ?? null
      let text = ''
      const done = () => {
        const moved = status !== null && status >= 300 && status < 400
        resolve({ status, answer: shorten(moved ? `Omdirigering følges ikke. ${text}` : text) })
        response.destroy()
      }
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
        if (text.length > MOST_READ) done()
      })
      response.on('end', done)
      response.on('error', failed)
    })
    call.end(body)
  })
}

const CLOSED = 'ECLOSEDNET'

/** Finds what a name stands for, and refuses where any of it may not be called. */
function guarded(allowLoopback: boolean): LookupFunction {
  return (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
      if (error) return answer(error, '')
      const isClosed =
        addresses.length === 0 || !addresses.every((one) => isCallable(one.address, allowLoopback))
      if (isClosed) {
        const refusal = new Error('Adressen peger ind i et lukket net og bliver ikke kaldt.')
        return answer(Object.assign(refusal, { code: CLOSED }), '')
      }
      if (options.all) answer(null, addresses)
      else answer(null, addresses[0]!.address, addresses[0]!.family)
    })
  }
}

function reasonOf({ name, code, message }: Error & { code?: string }): string {
  if (name === 'AbortError' || name === 'TimeoutError') return `Intet svar i ${PATIENCE / 1000} sekunder.`
  return `Ingen forbindelse (${code ?? message}).`
}

/** What can be shown and stored of an answer. */
function shorten(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, 500)
}
