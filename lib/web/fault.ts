import { headers } from 'next/headers'
import { FAULT_HEADER } from './cookies'

/** What a page for a fault has to explain. */
export interface PageFault {
  status: 400 | 401 | 403 | 404 | 413 | 500
  /** Finds the line in the log. */
  reference?: string
  /** The form that was posted, as it came. */
  form?: { type: string | undefined; body: Uint8Array<ArrayBuffer> }
}

// Kept by lib/system/fault-pages.mjs, in this process but outside of what Next builds.
const faults = () =>
  (globalThis as { [key: symbol]: Map<string, PageFault> | undefined })[Symbol.for('npn.faults')]

/** The fault that this request is to explain; undefined for everybody who merely knows the page's address. */
export async function faultOfRequest(): Promise<PageFault | undefined> {
  return faults()?.get((await headers()).get(FAULT_HEADER) ?? '')
}

/** The texts of a posted form, in their order and with React's own; files are left out. */
export async function textsPosted({ form }: PageFault): Promise<[string, string][]> {
  if (!form?.type || form.body.length === 0) return []
  try {
    const data = await new Response(form.body, { headers: { 'content-type': form.type } }).formData()
    return [...data].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    )
  } catch {
    return []
  }
}
