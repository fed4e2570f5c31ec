import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { Timeline } from '@/components/ui/timeline'
import { formatDateTime } from '@/lib/format'
import { isStaff } from '@/lib/door/actor'
import { deedWord, KIND_WORDS, partsInWords, PRIORITY_WORDS } from '@/lib/messages/words'
import { here } from '@/lib/web/request'
import { OwnReceipt } from './own-receipt'
import { MessageHead, messageOf, titleOf, type Params, type ShownMessage } from './message'

export const generateMetadata = titleOf

export default async function MessagePage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const message = await messageOf(id)
  return (
    <>
      <MessageHead id={id} tab="" />
      <OwnReceipt message={message} actor={actor} />
      <Section title="Forløb" lead="Alt, hvad der er meldt ud, nyeste først.">
        <Timeline label="Forløb" entries={message.steps.map((step) => told(step, message))} />
      </Section>
      <Section title="Oplysninger">
        <Facts message={message} staff={isStaff(actor)} />
      </Section>
    </>
  )
}

function told(step: ShownMessage['steps'][number], { kind }: ShownMessage) {
  const { id, at, deed, text, notifies, shortNotice } = step
  return {
    id,
    time: formatDateTime(at),
    iso: at.toISOString(),
    text: (
      <>
        <p className="font-bold">{deedWord(deed, kind)}</p>
        <p className="break-words whitespace-pre-wrap">{text}</p>
      </>
    ),
    detail: [
      notifies ? '' : 'Ikke sendt på mail.',
      shortNotice ? `Varslet var kortere end aftalt: ${shortNotice}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  }
}

function Facts({ message, staff }: { message: ShownMessage; staff: boolean }) {
  const { kind, priority, components, startsAt, endsAt, affectsAll, targets } = message
  return (
    <DescriptionList
      items={[
        { term: 'Slags', value: KIND_WORDS[kind] },
        { term: 'Prioritet', value: PRIORITY_WORDS[priority] },
        { term: 'Hvor', value: partsInWords(components) },
        { term: 'Fra', value: formatDateTime(startsAt) },
        { term: 'Til', value: endsAt ? formatDateTime(endsAt) : 'Vides ikke endnu' },
        {
          term: 'Gælder',
          value: affectsAll ? 'Alle leverandører og laboratorier' : staff ? targets.join(', ') : 'Jer',
        },
      ]}
    />
  )
}
