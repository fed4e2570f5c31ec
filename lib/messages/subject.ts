import { formatDateTime } from '@/lib/format'
import {
  deedWord,
  KIND_WORDS,
  messageName,
  partsInWords,
  type MessageDeed,
  type MessageKind,
  type Part,
} from './words'

interface Subject {
  number: number
  kind: MessageKind
  title: string
  startsAt: Date
  components: readonly Part[]
}

/** What, where and when, in the line one reads first: "Servicevindue flyttet: …, Webservicen (produktion), 4. marts 2027 kl. 22.00 [SM-14]". */
export function subjectOf({ number, kind, title, startsAt, components }: Subject, deed: MessageDeed): string {
  const what =
    deed === 'announce' ? KIND_WORDS[kind] : `${deedWord(deed, kind)}: ${KIND_WORDS[kind].toLowerCase()}`
  const when = formatDateTime(startsAt)
  return [`${what} – ${title}`, partsInWords(components), `${when} [${messageName(number)}]`]
    .filter(Boolean)
    .join(', ')
    .replaceAll('\u00a0', ' ')
}
