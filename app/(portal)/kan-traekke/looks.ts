import type { IconName } from '@/components/ui/icon'
import type { Tone } from '@/components/ui/tone'
import type { Answer } from '@/lib/readiness/words'

/** The colour and the shape of an answer. */
export const LOOKS: Record<Answer, { tone: Tone; icon: IconName }> = {
  yes: { tone: 'green', icon: 'success' },
  but: { tone: 'amber', icon: 'warning' },
  no: { tone: 'red', icon: 'error' },
}
