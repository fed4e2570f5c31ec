import { Badge } from '@/components/ui/badge'
import { formatShortDate } from '@/lib/format'

/** The state of what may begin on a day to come: "Kommer 01.01.2027" until then. */
export function ComingBadge({ comesOn, otherwise }: { comesOn?: string | null; otherwise: string }) {
  return comesOn ? (
    <Badge state={`Kommer ${formatShortDate(comesOn)}`} tone="blue" />
  ) : (
    <Badge state={otherwise} />
  )
}
