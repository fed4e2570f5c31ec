import { Badge } from '@/components/ui/badge'
import { Timeline } from '@/components/ui/timeline'
import { formatDateTime } from '@/lib/format'
import type { StatusMessage } from '@/lib/messages/status'
import {
  deedWord,
  KIND_WORDS,
  messageName,
  partsInWords,
  PRIORITY_WORDS,
  stateWord,
} from '@/lib/messages/words'

/** A message with everything that was told of it, the newest first. */
export function MessageOnStatus({ message }: { message: StatusMessage }) {
  const { number, kind, priority, state, title, startsAt, endsAt, nextUpdateAt, components, steps } = message
  const facts = [
    KIND_WORDS[kind],
    partsInWords(components),
    `${formatDateTime(startsAt)} – ${endsAt ? formatDateTime(endsAt) : 'slutter: vides ikke endnu'}`,
    kind === 'disturbance' && PRIORITY_WORDS[priority],
    nextUpdateAt && `Nyt senest ${formatDateTime(nextUpdateAt)}`,
  ].filter((fact) => typeof fact === 'string')
  return (
    <li id={messageName(number)} className="border-b border-line py-5">
      <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="text-20 font-bold">{title}</h3>
        <Badge state={stateWord(state, kind)} tone={toneOfMessage(message)} />
      </div>
      <p className="mb-4 text-14 text-ink-soft">{facts.join(' · ')}</p>
      <Timeline
        label={`Forløb for ${messageName(number)}`}
        entries={steps.map((step) => ({
          id: `${number}.${step.number}`,
          time: formatDateTime(step.at),
          iso: step.at.toISOString(),
          text: (
            <>
              <strong>{deedWord(step.deed, kind)}</strong>
              <span className="block whitespace-pre-line">{step.text}</span>
            </>
          ),
        }))}
      />
    </li>
  )
}

function toneOfMessage({ state, kind, priority }: StatusMessage) {
  if (state === 'announced') return 'blue'
  if (state === 'done') return 'green'
  if (state === 'cancelled') return 'neutral'
  if (kind !== 'disturbance') return 'blue'
  return priority === 'p1' || priority === 'p2' ? 'red' : 'amber'
}
