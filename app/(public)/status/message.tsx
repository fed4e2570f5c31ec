import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { Timeline } from '@/components/ui/timeline'
import { formatDateTime } from '@/lib/format'
import type { StatusMessage } from '@/lib/messages/status'
import { deedWord, messageName, stateWord } from '@/lib/messages/words'
import { factsOnStatus, toneOfMessage } from '../../message-looks'

/** Steps that are shown at once; those before them are folded away. */
const FIRST = 5

/** A message with everything that was told of it, the newest first. */
export function MessageOnStatus({ message }: { message: StatusMessage }) {
  const { number, kind, state, title, steps } = message
  const earlier = steps.slice(FIRST)
  return (
    <li id={messageName(number)} className="border-b border-line py-5">
      <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="min-w-0 text-20 font-bold break-words">{title}</h3>
        <Badge state={stateWord(state, kind)} tone={toneOfMessage(message)} />
      </div>
      <p className="mb-4 text-14 text-ink-soft">{factsOnStatus(message)}</p>
      <Steps label={`Forløb for ${messageName(number)}`} kind={kind} steps={steps.slice(0, FIRST)} />
      {earlier.length > 0 && (
        <Details summary={`Vis det tidligere om ${messageName(number)} (${earlier.length})`}>
          <Steps label={`Tidligere forløb for ${messageName(number)}`} kind={kind} steps={earlier} />
        </Details>
      )}
    </li>
  )
}

function Steps({ label, kind, steps }: Pick<StatusMessage, 'kind' | 'steps'> & { label: string }) {
  return (
    <Timeline
      label={label}
      entries={steps.map(({ id, deed, text, at }) => ({
        id,
        time: formatDateTime(at),
        iso: at.toISOString(),
        text: (
          <>
            <strong>{deedWord(deed, kind)}</strong>
            <span className="block break-words whitespace-pre-line">{text}</span>
          </>
        ),
      }))}
    />
  )
}
