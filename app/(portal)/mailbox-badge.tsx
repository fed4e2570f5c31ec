import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import { PERSONAL_WORD, STATE_WORDS, type MailboxState } from '@/lib/mailboxes/words'

const TONES: Record<MailboxState, Tone> = {
  proven: 'green',
  waits: 'amber',
  unproven: 'neutral',
  overdue: 'amber',
  unreachable: 'red',
}

/** Whether a mailbox is read, in a word: `state` is what `mailboxState` answers. */
export function MailboxBadge({ state }: { state: MailboxState }) {
  return <Badge state={STATE_WORDS[state]} tone={TONES[state]} />
}

/** Beside the address of a mailbox that the check took for one person's own. */
export function PersonalBadge() {
  return <Badge state={PERSONAL_WORD} tone="amber" />
}
