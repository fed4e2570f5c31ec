import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { KIND_WORDS, KINDS, type MessageKind } from '@/lib/messages/words'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { optionsOf } from '../../named-options'
import { announceAction } from '../actions'
import { beginWith, PART_OPTIONS, PRIORITY_OPTIONS } from './begin-with'
import { MessageForm } from './message-form'

export const metadata: Metadata = { title: 'Skriv en servicemeddelelse' }

const TRAIL = [{ label: 'Servicemeddelelser', href: '/servicemeddelelser' }]

const ABOUT: Record<MessageKind, string> = {
  disturbance: 'Noget virker ikke lige nu.',
  maintenance: 'Servicen er lukket i et tidsrum. Varsles en måned før.',
  change: 'Noget bliver anderledes for dem, der bruger servicen. Varsles et halvt år før.',
  terms: 'Aftalens vilkår ændres.',
  discontinuation: 'Noget lukkes for altid. Varsles et år før.',
  information: 'Godt at vide. Ingen skal gøre noget.',
}

export default async function NewMessagePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  if (!may(context.actor, 'message.announce')) forbidden()
  const { slags } = await searchParams
  const kind = KINDS.find((one) => one === slags)
  if (!kind) return <ChooseKind />
  const { words, begins } = await beginWith(context, kind, 'announce')
  const { vendors, laboratories, systems } = show(await partyChoices(context, {}))
  return (
    <>
      <PageHead
        title="Skriv en servicemeddelelse"
        lead={`${KIND_WORDS[kind]}. ${ABOUT[kind]} Du ser mailen og modtagerne, før den sendes.`}
        trail={TRAIL}
      />
      <MessageForm
        action={announceAction}
        initial={initialState({
          form: randomUUID(),
          kind,
          priority: kind === 'disturbance' ? 'p2' : 'p4',
          components: ['production:webService'],
          affects: 'all',
          startsTime: kind === 'maintenance' ? '22:00' : '08:00',
          ...(kind === 'disturbance' && begins),
          ...words,
        })}
        back="/servicemeddelelser"
        choices={{
          priorities: PRIORITY_OPTIONS,
          parts: PART_OPTIONS,
          vendors: optionsOf(vendors),
          laboratories: optionsOf(laboratories),
          systems: optionsOf(systems),
        }}
      />
    </>
  )
}

function ChooseKind() {
  return (
    <>
      <PageHead title="Skriv en servicemeddelelse" lead="Hvad handler den om?" trail={TRAIL} />
      <ul className="max-w-form border-t border-line">
        {KINDS.map((kind) => (
          <li key={kind} className="border-b border-line py-3">
            <Link
              href={
                kind === 'disturbance'
                  ? '/servicemeddelelser/ny/driftsforstyrrelse'
                  : `/servicemeddelelser/ny?slags=${kind}`
              }
              className="font-bold"
            >
              {KIND_WORDS[kind]}
            </Link>
            <p className="text-ink-soft">{ABOUT[kind]}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
