import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import type { Tone } from '@/components/ui/tone'
import { formatShort } from '@/lib/format'
import type { listMessages } from '@/lib/messages'
import {
  KIND_WORDS,
  messageName,
  partsInWords,
  stateWord,
  type MessageKind,
  type MessageState,
} from '@/lib/messages/words'
import type { RowOf } from '../found-list'

type MessageRow = RowOf<typeof listMessages>

export const COLUMNS: Column<MessageRow>[] = [
  { key: 'title', header: 'Meddelelse', cell: (row) => nameOf(row) },
  { key: 'kind', header: 'Slags', cell: ({ kind }) => KIND_WORDS[kind] },
  { key: 'parts', header: 'Hvor', from: 'wide', cell: ({ components }) => partsInWords(components) },
  { key: 'priority', header: 'Prioritet', cell: ({ priority }) => priority.toUpperCase() },
  { key: 'starts', header: 'Fra', keep: true, cell: ({ startsAt }) => formatShort(startsAt) },
  { key: 'ends', header: 'Til', keep: true, cell: ({ endsAt }) => (endsAt ? formatShort(endsAt) : 'Ukendt') },
  { key: 'state', header: 'Tilstand', cell: (row) => <MessageBadge {...row} /> },
]

/** "SM-14 Opslag svarer ikke" */
export function nameOf({ number, title }: { number: number; title: string }): string {
  return `${messageName(number)} ${title}`
}

/** How far a message has come: a disturbance that is on is red, a window that is on blue. */
export function MessageBadge({ state, kind }: { state: MessageState; kind: MessageKind }) {
  return <Badge state={stateWord(state, kind)} tone={toneFor(state, kind)} />
}

function toneFor(state: MessageState, kind: MessageKind): Tone {
  if (state === 'done') return 'green'
  if (state === 'cancelled') return 'neutral'
  return state === 'begun' && kind === 'disturbance' ? 'red' : 'blue'
}
