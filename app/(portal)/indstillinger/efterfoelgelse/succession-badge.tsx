import { Badge } from '@/components/ui/badge'
import { STATE_WORDS, type SuccessionState } from '@/lib/successions/words'

/** Where a succession stands. */
export function SuccessionBadge({ state }: { state: SuccessionState }) {
  return <Badge state={STATE_WORDS[state]} tone={state === 'applied' ? 'green' : undefined} />
}
