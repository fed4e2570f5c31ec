import type { Waits } from '@/lib/agreements/rules'
import { EVENT_WORDS, waitsForWords, type AgreementEvent } from '@/lib/agreements/words'
import { formatDate } from '@/lib/format'

/** "Afventer MedCom siden 3. november 2026". */
export function WaitsFor({
  waitsFor,
  waitsSince,
  vendorName,
}: {
  waitsFor: Waits
  waitsSince: Date
  vendorName: string
}) {
  const words = waitsForWords(waitsFor, vendorName)
  return words && <span>{`${words} siden ${formatDate(waitsSince)}`}</span>
}

/** "Sidste dag til underskrift: 21. december 2026". */
export function NextDate({
  nextDate,
  nextEvent,
}: {
  nextDate: string | null
  nextEvent: AgreementEvent | null
}) {
  return nextDate && nextEvent && <span>{`${EVENT_WORDS[nextEvent]}: ${formatDate(nextDate)}`}</span>
}
