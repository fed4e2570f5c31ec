import {
  capital,
  CHANNEL_WORDS,
  codeOf,
  DRAW_FIELDS,
  FIELD_LABELS,
  OPERATION_WORDS,
  OUTCOME_WORDS,
  PURPOSE_WORDS,
  TRANSPORT_WORDS,
  type DrawField,
} from '@/lib/draws/words'
import type { Choice } from './correct-form'

const WORDS: Partial<Record<DrawField, Record<string, string>>> = {
  channel: CHANNEL_WORDS,
  transport: TRANSPORT_WORDS,
  operation: OPERATION_WORDS,
  outcome: OUTCOME_WORDS,
  purpose: PURPOSE_WORDS,
}

type Fields = Record<DrawField, string>

/** What came, with the log's words as the codes the form chooses among. */
export function valuesOf(fields: Fields): Fields {
  const entries = DRAW_FIELDS.map((field) => [field, codeOf(field, fields[field]) ?? fields[field]])
  return Object.fromEntries(entries) as Fields
}

/** The fields with a few words; an odd word that came stands first, so that nothing is chosen for anybody. */
export function choicesOf(values: Fields): Choice[] {
  return DRAW_FIELDS.flatMap((name) => {
    const words = WORDS[name]
    if (!words) return []
    const came = values[name]
    const options = Object.entries(words).map(([value, label]) => ({ value, label: capital(label) }))
    const odd = came !== '' && !(came in words) ? [{ value: came, label: `${came} (som den kom)` }] : []
    const choice = { name, label: FIELD_LABELS[name], options: [...odd, ...options] }
    return [came === '' ? { ...choice, empty: 'Vælg' } : choice]
  })
}

/** A field as it is read, where nobody may change it. */
export function wordOf(field: DrawField, value: string): string {
  const word = WORDS[field]?.[value]
  return word ? capital(word) : value
}
