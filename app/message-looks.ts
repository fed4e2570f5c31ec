import type { Tone } from '@/components/ui/tone'
import { formatDateTime } from '@/lib/format'
import {
  KIND_WORDS,
  messageName,
  partsInWords,
  PRIORITY_WORDS,
  type MessageKind,
  type MessageState,
  type Part,
  type Priority,
} from '@/lib/messages/words'

/** One colour for how far a message has come, wherever it is shown: what is down is red, what is minor amber. */
export function toneOfMessage({
  state,
  kind,
  priority,
}: {
  state: MessageState
  kind: MessageKind
  priority: Priority
}): Tone {
  if (state === 'done') return 'green'
  if (state === 'cancelled') return 'neutral'
  if (state === 'announced' || kind !== 'disturbance') return 'blue'
  return priority === 'p1' || priority === 'p2' ? 'red' : 'amber'
}

/** The line under a message on the status page: which, what, where, from when until when, and when more is told. */
export function factsOnStatus({
  number,
  kind,
  priority,
  startsAt,
  endsAt,
  nextUpdateAt,
  components,
}: {
  number: number
  kind: MessageKind
  priority: Priority
  startsAt: Date
  endsAt: Date | null
  nextUpdateAt: Date | null
  components: readonly Part[]
}): string {
  return [
    messageName(number),
    KIND_WORDS[kind],
    partsInWords(components),
    `${formatDateTime(startsAt)} – ${endsAt ? formatDateTime(endsAt) : 'slutter: vides ikke endnu'}`,
    kind === 'disturbance' && PRIORITY_WORDS[priority],
    nextUpdateAt && `Nyt senest ${formatDateTime(nextUpdateAt)}`,
  ]
    .filter((fact) => typeof fact === 'string')
    .join(' · ')
}
