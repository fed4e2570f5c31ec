import { ENVIRONMENT_WORDS, PURPOSE_WORDS } from '@/lib/accounts/words'
import type { Wanted } from '@/lib/accounts/feed'
import { formatCvr, formatDate, formatDateTime, formatNumber, formatShortDate } from '@/lib/format'

/** One field of what is wanted of an account, as a person reads it and copies it. */
export interface WantedField {
  field: string
  label: string
  /** Empty where nothing is wanted. */
  text: string
  /** The same to be pasted into another system: figures without spaces and dots, days in figures. */
  copied: string
}

const STATES: Record<Wanted['state'], string> = { open: 'Aktiv', suspended: 'Spærret', closed: 'Lukket' }

/** The fields of what is wanted, in the order in which one would type them. */
export function fieldsOf({ vendor, laboratory, policy, ...wanted }: Wanted): WantedField[] {
  const fields: [field: string, label: string, text: string, copied?: string][] = [
    ['name', 'Konto', wanted.name],
    ['environment', 'Miljø', ENVIRONMENT_WORDS[wanted.environment as keyof typeof ENVIRONMENT_WORDS]],
    ['state', 'Tilstand', STATES[wanted.state]],
    ['department', 'Afdeling', wanted.department],
    ['mailbox', 'Funktionspostkasse', wanted.mailbox],
    ['purpose', 'Formål', PURPOSE_WORDS[wanted.purpose as keyof typeof PURPOSE_WORDS]],
    ['vendor', 'Leverandør', vendor.name],
    ['vendorCvr', 'Leverandørens CVR-nummer', vendor.cvr ? formatCvr(vendor.cvr) : '', vendor.cvr ?? ''],
    ['laboratory', 'Laboratorium', laboratory?.name ?? ''],
    ['laboratoryCode', 'Laboratoriets kode', laboratory?.code ?? ''],
    ['laboratorySor', 'Laboratoriets SOR-kode', laboratory?.sor ?? ''],
    ['returnBlocked', 'Tilbagelevering', policy.returnBlocked ? 'Spærret' : 'Tilladt'],
    ['manualDrawUntil', 'Manuel trækning til og med', ...dayTexts(policy.manualDrawUntil)],
    ['httpsOnlyFrom', 'Kun HTTPS fra', ...dayTexts(policy.httpsOnlyFrom)],
    ['largestDraw', 'Største trækning', ...countTexts(policy.largestDraw)],
    ['drawsPerWeek', 'Trækninger om ugen', ...countTexts(policy.drawsPerWeek)],
    [
      'credentialAskedAt',
      'Ny adgang ønsket',
      wanted.credentialAskedAt ? formatDateTime(new Date(wanted.credentialAskedAt)) : '',
    ],
    ['blockedSeries', 'Spærrede serier', seriesText(wanted.blockedSeries)],
  ]
  return fields.map(([field, label, text, copied = text]) => ({ field, label, text, copied }))
}

export interface Difference extends WantedField {
  /** What NPN-servicen was last known to have; null where it has no account yet. */
  confirmed: string | null
  differs: boolean
}

/** What is wanted beside what NPN-servicen was last known to have, field by field. */
export function compare(wanted: Wanted, confirmed: Wanted | null): Difference[] {
  const before = new Map(confirmed && fieldsOf(confirmed).map(({ field, text }) => [field, text]))
  return fieldsOf(wanted).map((each) => {
    const had = confirmed ? (before.get(each.field) ?? '') : null
    return { ...each, confirmed: had, differs: had === null ? each.text !== '' : had !== each.text }
  })
}

/** What is to be done in NPN-servicen, so that it has what is wanted: one deed a line. */
export function deedsOf(wanted: Wanted, confirmed: Wanted | null): string[] {
  if (!confirmed) return [wanted.state === 'closed' ? 'Opret ikke kontoen' : 'Opret kontoen']
  const deeds = wanted.state === confirmed.state ? [] : [STATE_DEEDS[wanted.state]]
  const differing = compare(wanted, confirmed).filter(({ differs }) => differs)
  const has = (name: string) => differing.some(({ field }) => field === name)
  if (has('credentialAskedAt')) deeds.push('Lav en ny adgang')
  if (has('blockedSeries')) deeds.push('Spær de serier, der er trukket ved en fejl')
  const rest = differing.filter(({ field }) => !OWN_DEED.has(field)).map(({ label }) => label.toLowerCase())
  if (rest.length > 0) deeds.push(`Ret ${listed(rest)}`)
  return deeds.length > 0 ? deeds : ['Kontrollér, at kontoen er som vist']
}

const STATE_DEEDS: Record<Wanted['state'], string> = {
  open: 'Åbn kontoen igen',
  suspended: 'Spær kontoen',
  closed: 'Luk kontoen',
}
const OWN_DEED = new Set(['state', 'credentialAskedAt', 'blockedSeries'])

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`
}

function dayTexts(day: string | null): [text: string, copied: string] {
  return day ? [formatDate(day), formatShortDate(day)] : ['', '']
}

function countTexts(count: number | null): [text: string, copied: string] {
  return count === null ? ['', ''] : [formatNumber(count), String(count)]
}

function seriesText(series: Wanted['blockedSeries']): string {
  return series.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ')
}
