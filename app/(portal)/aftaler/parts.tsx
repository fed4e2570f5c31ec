import { Badge } from '@/components/ui/badge'
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
  today,
}: {
  nextDate: string | null
  nextEvent: AgreementEvent | null
  today: string
}) {
  if (!nextDate || !nextEvent) return null
  return (
    <span>
      {`${EVENT_WORDS[nextEvent]}: ${formatDate(nextDate)}`}
      {nextDate < today && (
        <span className="ml-2">
          <Badge state="Overskredet" />
        </span>
      )}
    </span>
  )
}
