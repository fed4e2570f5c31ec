import type { IconName } from '@/components/ui/icon'
import type { Tone } from '@/components/ui/tone'
import type { LookUp } from '@/lib/numbers/look-up'

/** The colour and the shape of an answer. */
export const LOOKS: Record<LookUp['tone'], { tone: Tone; icon: IconName }> = {
  success: { tone: 'green', icon: 'success' },
  warning: { tone: 'amber', icon: 'warning' },
  error: { tone: 'red', icon: 'error' },
}

/** Where a number that is found has its answer. */
export function addressOf(number: string): string {
  return `/opslag/${encodeURIComponent(number)}`
}
