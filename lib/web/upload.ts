import { cookies } from 'next/headers'
import { formValues, initialState, type FormState } from '@/components/form/state'
import { COOKIE_OPTIONS } from './cookies'
import { isOwnForm } from './own-form'

/** An uploaded file and what was typed beside it, or what to do about it not being taken. */
export type Upload =
  | { ok: true; fileName: string; file: Uint8Array<ArrayBuffer>; values: FormState['values'] }
  | { ok: false; message: string; values?: FormState['values'] }

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
  const form = await formOf(body, request.headers.get('content-type') ?? '')
  const file = form?.get(name)
  const values = form && formValues(form)
  if (!(file instanceof File) || file.size === 0) return refused('Vælg en fil, der ikke er tom.', values)
  if (file.size > limit) return refused(tooLarge, values)
  return {
    ok: true,
    fileName: plainName(file.name),
    file: new Uint8Array(await file.arrayBuffer()),
    values: values ?? {},
  }
}

function refused(message: string, values?: FormState['values']): Upload {
  return { ok: false, message, ...(values && { values }) }
}

async function formOf(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
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

const TYPED_COOKIE = '__Host-npn-typed'
/** Browsers keep about 4 KB a cookie; more than that need not survive a refusal. */
const MOST_TYPED = 3500

/**
 * Sends the browser back to the upload's page, which says why with `refusal`, or with `refusedForm` where there were
 * fields beside the file: then the faults by field, and what was typed, come along.
 */
export async function sendBack(
  path: string,
  message: string,
  form?: { values: FormState['values']; errors?: Record<string, string> },
): Promise<Response> {
  const jar = await cookies()
  const options = { ...COOKIE_OPTIONS, maxAge: 30 }
  jar.set(REFUSAL_COOKIE, encodeURIComponent(message), options)
  const typed = form && encodeURIComponent(JSON.stringify({ values: form.values, errors: form.errors ?? {} }))
  jar.set(TYPED_COOKIE, typed && typed.length <= MOST_TYPED ? typed : '', options)
  return seeOther(`${path}?afvist=1`)
}

/** Why the upload that this request comes from was refused; undefined when it does not come from one. */
export async function refusal(params: { afvist?: unknown }): Promise<string | undefined> {
  const message = params.afvist === '1' ? (await cookies()).get(REFUSAL_COOKIE)?.value : undefined
  return message ? decodeURIComponent(message) : undefined
}

/** The same as the state of the form: what was typed stands in it again. */
export async function refusedForm(params: { afvist?: unknown }): Promise<FormState> {
  const message = await refusal(params)
  if (message === undefined) return initialState()
  const typed = (await cookies()).get(TYPED_COOKIE)?.value
  const kept = typed
    ? (JSON.parse(decodeURIComponent(typed)) as Pick<FormState, 'values' | 'errors'>)
    : undefined
  return { values: kept?.values ?? {}, errors: kept?.errors ?? {}, message, attempt: 1 }
}

export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })
}
