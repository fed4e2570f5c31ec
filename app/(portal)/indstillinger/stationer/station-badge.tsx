import { Badge } from '@/components/ui/badge'
import { STATION_STATES, type StationState } from '@/lib/people/words'

/** How far a station is, in a word. */
export function StationBadge({ state }: { state: StationState }) {
  return <Badge state={STATION_STATES[state]} />
}
