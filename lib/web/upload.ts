import { cookies } from 'next/headers'
import { COOKIE_OPTIONS } from './cookies'
import { isOwnForm } from './own-form'

/** An uploaded file, or what to do about it not being taken. */
export type Upload =
  { ok: true; fileName: string; file: Uint8Array<ArrayBuffer> } | { ok: false; message: string }

/** A form's own wrapping around its file. */
const WRAPPING = 64 * 1024

/**
 * Reads the one file of a plain form of ours that posts to a route handler; it works without JavaScript. What is too
 * large is read to its end and thrown away, since a browser that is cut off shows its own error instead of ours.
 */
export async function receiveFile(request: Request, name: string, limit: number): Promise<Upload> {
  if (!isOwnForm(request)) return refused('Filen blev sendt fra en anden side. Vælg den igen her.')
  const body = await readUpTo(request, limit + WRAPPING)
  const tooLarge = `Filen er større end ${Math.floor(limit / 1_000_000)} MB. Vælg en mindre, eller del den i flere.`
  if (!body) return refused(tooLarge)
  const file = await fileOf(body, request.headers.get('content-type') ?? '', name)
  if (!file || file.size === 0) return refused('Vælg en fil, der ikke er tom.')
  if (file.size > limit) return refused(tooLarge)
  return { ok: true, fileName: plainName(file.name), file: new Uint8Array(await file.arrayBuffer()) }
}

function refused(message: string): Upload {
  return { ok: false, message }
}

async function fileOf(body: Uint8Array<ArrayBuffer>, type: string, name: string): Promise<File | undefined> {
  try {
    const value = (await new Response(body, { headers: { 'content-type': type } }).formData()).get(name)
    return value instanceof File ? value : undefined
  } catch {
    return undefined
  }
}

async function readUpTo(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.byteLength
    if (size <= limit) parts.push(part)
    else parts.length = 0
  }
  return size <= limit ? new Uint8Array(Buffer.concat(parts)) : undefined
}

/** Some browsers send a path; control characters mean nothing in a name. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(-200) || 'fil'
}

const REFUSAL_COOKIE = '__Host-npn-refusal'

/** Sends the browser back to the upload's page, which says why with `refusal`. */
export async function sendBack(path: string, message: string): Promise<Response> {
  const jar = await cookies()
  jar.set(REFUSAL_COOKIE, encodeURIComponent(message), { ...COOKIE_OPTIONS, maxAge: 30 })
  return seeOther(`${path}?afvist=1`)
}

/** Why the upload that this request comes from was refused; undefined when it does not come from one. */
export async function refusal(params: { afvist?: unknown }): Promise<string | undefined> {
  const message = params.afvist === '1' ? (await cookies()).get(REFUSAL_COOKIE)?.value : undefined
  return message ? decodeURIComponent(message) : undefined
}

export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })
}
