import { Section } from '@/components/layout/section'
import { Tag } from '@/components/ui/tag'
import { Timeline } from '@/components/ui/timeline'
import { EVENT_WORDS } from '@/lib/alarms/life-words'
import { CLOSING_WORDS } from '@/lib/alarms/words'
import { formatDate, formatDateTime } from '@/lib/format'
import type { ShownAlarm } from './alarm'

type Event = ShownAlarm['events'][number]

/** What was done about it, and what was written: who, when, the newest first. */
export function Course({ alarm, staff }: { alarm: ShownAlarm; staff: boolean }) {
  const entries = alarm.events.map((event) => ({
    id: event.id,
    time: formatDateTime(event.at),
    iso: event.at.toISOString(),
    text: (
      <>
        <p>
          {sentence(event, alarm, staff)} {event.internal && <Tag>Kun MedCom</Tag>}
        </p>
        {event.text && <p className="break-words whitespace-pre-wrap">{event.text}</p>}
      </>
    ),
  }))
  const raised = {
    id: 'raised',
    time: formatDateTime(alarm.raisedAt),
    iso: alarm.raisedAt.toISOString(),
    text: <p>Reglen fandt det første gang.</p>,
  }
  return (
    <Section title="Forløb og noter" lead="Hvem der har gjort hvad, nyeste først.">
      <Timeline label="Forløb" entries={[...entries, raised]} />
    </Section>
  )
}

function sentence(event: Event, { closingReason }: ShownAlarm, staff: boolean): string {
  const { deed, owner, isOwnerless, until } = event
  const who = whoWords(event, staff)
  if (deed === 'assigned')
    return isOwnerless
      ? `${who} lod alarmen være uden ejer.`
      : `${who} gav alarmen til ${owner ?? 'en kollega'}.`
  if (deed === 'snoozed' && until) return `${who} udskød alarmen til den ${formatDate(until)}.`
  if (deed === 'closed' && closingReason)
    return `${who} lukkede alarmen: ${CLOSING_WORDS[closingReason].toLowerCase()}.`
  if (event.text) return `${who} ${EVENT_WORDS[deed]}:`
  return `${who} ${EVENT_WORDS[deed]}.`
}

/** A vendor is told that it was MedCom, and MedCom which vendor's person it was. */
function whoWords({ side, who }: Event, staff: boolean): string {
  if (side === 'portal') return 'Portalen'
  if (side === 'medcom') return staff ? (who ?? 'MedCom') : 'MedCom'
  return who ?? (staff ? 'Leverandøren' : 'I')
}
