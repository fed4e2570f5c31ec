import { Link } from '@/components/ui/link'
import { formatDateTime } from '@/lib/format'
import { KIND_WORDS, partsInWords } from '@/lib/messages/words'
import type { ShellContent } from '@/lib/shell'
import { toneOfMessage } from '../message-looks'

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
      {messages.map(({ id, kind, priority, title, startsAt, components }) => {
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
    </section>
  )
}
