import { formatShortDate, formatTime } from '@/lib/format'
import {
  COMPONENTS,
  COMPONENT_WORDS,
  deedWord,
  KIND_WORDS,
  listed,
  messageName,
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

/** What mail programs show of a subject, and RFC 5322 asks of a line: what, where and when fit into it. */
const SEEN = 78

/**
 * What, where and when, in the line one reads first, then the title:
 * "Flyttet: servicevindue, Webservicen, 04.03.2027 kl. 22.00 – Ny databaseserver [SM-14]".
 */
export function subjectOf({ number, kind, title, startsAt, components }: Subject, deed: MessageDeed): string {
  const what =
    deed === 'announce' ? KIND_WORDS[kind] : `${deedWord(deed, kind)}: ${KIND_WORDS[kind].toLowerCase()}`
  const when = `${formatShortDate(startsAt)} ${formatTime(startsAt)}`
  const first = (where: string) => [what, where, when].join(', ')
  const whole = first(whereOf(components))
  const seen = whole.length <= SEEN ? whole : first('flere dele')
  return `${seen} – ${title} [${messageName(number)}]`.replaceAll('\u00a0', ' ')
}

/** "Webservicen og Opslag", "Portalen (test)": what is in use is unsaid, what is for testing is said. */
function whereOf(parts: readonly Part[]): string {
  const [production, test] = [namesOf(parts, 'production'), namesOf(parts, 'test')]
  if (!test) return production
  if (!production) return `${test} (test)`
  return production === test ? `${production} (produktion og test)` : `${production}, ${test} (test)`
}

function namesOf(parts: readonly Part[], environment: Part['environment']): string {
  const named = COMPONENTS.filter((component) =>
    parts.some((part) => part.component === component && part.environment === environment),
  )
  return named.length === COMPONENTS.length
    ? 'hele NPN-servicen'
    : listed(named.map((component) => COMPONENT_WORDS[component]))
}
