import { Link } from '@/components/ui/link'
import { formatDateTime } from '@/lib/format'
import { KIND_WORDS, partsInWords } from '@/lib/messages/words'
import type { ShellContent } from '@/lib/shell'
import { toneOfMessage } from '../message-looks'

/** As many as leave room for the page. */
const SHOWN = 3

/** What is on now and concerns the reader, on every page (SM-5); a laboratory PC may not open the message itself. */
export function Disturbances({
  messages,
  mayOpen,
}: {
  messages: ShellContent['messages']
  mayOpen: boolean
}) {
  if (messages.length === 0) return null
  return (
    <section aria-label="Drift lige nu">
      {messages.slice(0, SHOWN).map(({ id, kind, priority, title, startsAt, components }) => {
        const tone = toneOfMessage({ state: 'begun', kind, priority })
        return (
          <div key={id} className="standing" data-tone={tone}>
            <p>
              <strong>{KIND_WORDS[kind]}</strong>:{' '}
              <bdi>{mayOpen ? <Link href={`/servicemeddelelser/${id}`}>{title}</Link> : title}</bdi>.{' '}
              {partsInWords(components)}, siden {formatDateTime(new Date(startsAt))}.
            </p>
          </div>
        )
      })}
      {mayOpen && messages.length > SHOWN && (
        <p className="mb-5">
          <Link href="/servicemeddelelser?tilstand=aaben">Se alt, hvad der er i gang</Link>
        </p>
      )}
    </section>
  )
}
