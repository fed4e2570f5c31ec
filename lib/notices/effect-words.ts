import type { FieldMessages } from '@/lib/door/errors'
import { formatDate } from '@/lib/format'
import type { Effect } from './rules'

/** What to write instead, for each way a day can be refused. */
export function messageOf({ field, fault, earliest }: Effect & { ok: false }): FieldMessages {
  const messages = {
    past: 'Vælg en dag, der ikke er passeret.',
    tooFar: 'Vælg en dag inden for de næste 5 år.',
    tooShort: `Vælg tidligst den ${formatDate(earliest)}. Kræver lov eller sikkerhed et kortere varsel, så vælg det nedenfor.`,
    noReason: 'Skriv, hvilken lov eller sikkerhedshændelse der kræver et kortere varsel.',
  }
  return { [field]: messages[fault] }
}
