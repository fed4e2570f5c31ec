import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import type { SearchParams } from '@/components/table/list-state'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { ownVendor, type Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { listRecipients } from '@/lib/messages'
import { KIND_WORDS } from '@/lib/messages/words'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DeedForm } from '../../deed-form'
import { muteAction, unmuteAction } from '../receipt-actions'

export const metadata: Metadata = { title: 'Hvem får servicemeddelelser' }

const TRAIL = [{ label: 'Servicemeddelelser', href: '/servicemeddelelser' }]

type Kind = Extract<Awaited<ReturnType<typeof listRecipients>>, { ok: true }>['value']['kinds'][number]

/** Who at a vendor gets which messages today; MedCom chooses the vendor (SM-3). */
export default async function WhoIsToldPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  const { actor } = context
  const vendorId = [(await searchParams).leverandoer ?? []].flat()[0]
  if (!ownVendor(actor) && !vendorId) return <ChooseVendor />
  const { name, kinds } = show(await listRecipients(context, { vendorId }))
  return (
    <>
      <PageHead
        title="Hvem får servicemeddelelser"
        lead={`Dem hos ${name}, der får mail i dag. Det følger af kontaktpersonernes funktioner i bilag 3.`}
        trail={TRAIL}
      />
      {kinds.map((kind) => (
        <Section
          key={kind.kind}
          title={KIND_WORDS[kind.kind]}
          lead={`Går til: ${kind.functions.join(', ')}. ${kind.isContractual ? 'Kan ikke slås fra: det følger af aftalen.' : 'Kan slås fra for en adresse.'}`}
        >
          {kind.missing.length > 0 && (
            <div className="mb-4">
              <Alert
                kind="warning"
                title={`Ingen kontakt kan nås for ${kind.missing.join(' og ')}`}
                level={3}
              >
                Administratorerne får den i stedet. <Link href="/kontaktpersoner">Se kontaktpersonerne</Link>
              </Alert>
            </div>
          )}
          <Recipients kind={kind} actor={actor} />
        </Section>
      ))}
    </>
  )
}

async function ChooseVendor() {
  const { vendors } = show(await partyChoices(await here(), {}))
  return (
    <>
      <PageHead title="Hvem får servicemeddelelser" lead="Vælg en leverandør." trail={TRAIL} />
      <ul>
        {vendors.map(({ id, name }) => (
          <li key={id} className="py-1">
            <Link href={`/servicemeddelelser/hvem?leverandoer=${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Recipients({ kind, actor }: { kind: Kind; actor: Actor }) {
  const mayMute = !kind.isContractual && may(actor, 'message.mute')
  return (
    <DataTable
      caption={`Modtagere: ${KIND_WORDS[kind.kind]}`}
      rows={kind.recipients}
      rowKey={({ address }) => address}
      columns={[
        { key: 'name', header: 'Navn', cell: ({ name }) => name },
        { key: 'address', header: 'Mailadresse', cell: ({ address }) => address },
        {
          key: 'state',
          header: 'Får den',
          cell: ({ muted }) =>
            muted ? <Badge state="Slået fra" tone="neutral" /> : <Badge state="Ja" tone="green" />,
        },
        ...(mayMute
          ? [
              {
                key: 'deed',
                header: 'Skift',
                cell: ({ address, muted, rank }: Kind['recipients'][number]) =>
                  rank < 2 && (
                    <DeedForm
                      action={muted ? unmuteAction : muteAction}
                      id={`skift-${address.replaceAll(/[^a-z0-9]/g, '-')}`}
                      fields={{ address, kind: kind.kind }}
                      label={muted ? 'Slå til' : 'Slå fra'}
                      what={`for ${address}`}
                    />
                  ),
              },
            ]
          : []),
      ]}
      empty={<EmptyState title="Ingen får den">Tilføj en kontakt med funktionen.</EmptyState>}
    />
  )
}
