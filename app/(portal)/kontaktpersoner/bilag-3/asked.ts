import type { SearchParams } from '@/components/table/list-state'
import type { ShowContactList } from '@/lib/contacts/list-schemas'
import type { z } from 'zod'

const first = (value: string | string[] | undefined) => [value ?? []].flat()[0] || undefined

/** Whose bilag 3, and which version of it, as the address says. A day wins over a number. */
export function readAsked(params: SearchParams): z.input<typeof ShowContactList> {
  const [vendorId, version, day] = [first(params.leverandoer), first(params.version), first(params.dag)]
  return { vendorId, ...(day ? { day } : { number: version }) }
}

/** The address of a page about bilag 3, with what it is asked. */
export function hrefOf(path: string, asked: Record<string, string | number | null | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, String(value))
  const text = query.toString()
  return `/kontaktpersoner/bilag-3${path}${text && `?${text}`}`
}
