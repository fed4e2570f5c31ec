import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import { formatShort } from '@/lib/format'
import type { listMessages } from '@/lib/messages'
import {
  KIND_WORDS,
  messageName,
  partsInWords,
  stateWord,
  type MessageKind,
  type MessageState,
  type Priority,
} from '@/lib/messages/words'
import { toneOfMessage } from '../../message-looks'
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

/** How far a message has come, in the colour it has everywhere. */
export function MessageBadge(message: { state: MessageState; kind: MessageKind; priority: Priority }) {
  return <Badge state={stateWord(message.state, message.kind)} tone={toneOfMessage(message)} />
}
