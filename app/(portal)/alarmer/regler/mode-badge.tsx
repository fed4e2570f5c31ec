import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import type { AlarmRuleMode } from '@/lib/alarms/kinds'
import { RULE_MODE_WORDS } from '@/lib/alarms/words'

const TONES: Record<AlarmRuleMode, Tone> = { off: 'neutral', observing: 'blue', inForce: 'green' }

/** Whether a rule is in force, observed or switched off. */
export function ModeBadge({ mode }: { mode: AlarmRuleMode }) {
  return <Badge state={RULE_MODE_WORDS[mode]} tone={TONES[mode]} />
}
