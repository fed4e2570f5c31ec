import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { formatDateTime, formatShortDate } from '@/lib/format'
import { EVIDENCE_WORDS, ROLE_HINTS, ROLE_WORDS } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { DeedForm } from '../../../deed-form'
import { reactivateAction } from '../actions'
import { CloseAccessDeed, CloseAccessText } from './luk/close-access'
import { titleOf, UserHead, userOf, type Params } from './user'

export const generateMetadata = titleOf

type Shown = Awaited<ReturnType<typeof userOf>>

export default async function UserPage({ params }: Params) {
  const { id } = await params
  const user = await userOf(id)
  return (
    <>
      <UserHead id={id} tab="" />
      <Section title="Oplysninger">
        <DescriptionList
          items={[
            { term: 'Mailadresse', value: <a href={`mailto:${user.email}`}>{user.email}</a> },
            { term: 'Stilling', value: user.title },
            { term: 'Organisation', value: <Place user={user} /> },
            { term: 'Rolle', value: `${ROLE_WORDS[user.role]}. ${ROLE_HINTS[user.role]}` },
            ...(user.deactivatedAt
              ? [{ term: 'Adgang lukket', value: formatDateTime(user.deactivatedAt) }]
              : []),
          ]}
        />
      </Section>
      {user.role !== 'laboratoryUser' && <SigningRights user={user} />}
      <Access user={user} />
    </>
  )
}

function Place({ user: { vendor, laboratory } }: { user: Shown }) {
  if (vendor) return <Link href={`/leverandoerer/${vendor.id}`}>{vendor.name}</Link>
  return laboratory ? <Link href={`/laboratorier/${laboratory.id}`}>{laboratory.name}</Link> : 'MedCom'
}

const RIGHT_STATES = { current: 'Gældende', future: 'Planlagt', ended: 'Ophørt' }

async function SigningRights({ user }: { user: Shown }) {
  const { actor } = await here()
  const base = `/indstillinger/brugere/${user.id}/ret`
  const give = may(actor, 'signingRight.register') && !user.functional && user.state === 'active'
  return (
    <Section
      title="Ret til at underskrive"
      lead="Retten er sin egen og følger ikke af rollen. Den gives for en periode og med dokumentation."
      actions={
        give && (
          <ButtonLink href={`${base}/ny`} look="secondary" small>
            Giv ret til at underskrive
          </ButtonLink>
        )
      }
    >
      <DataTable
        caption={`Ret til at underskrive for ${user.name}`}
        rows={user.signingRights}
        rowKey={({ id }) => id}
        columns={[
          { key: 'kind', header: 'Grundlag', cell: ({ kind }) => EVIDENCE_WORDS[kind] },
          { key: 'evidence', header: 'Dokumentation', cell: ({ evidence }) => evidence },
          { key: 'from', header: 'Fra', cell: ({ validFrom }) => formatShortDate(validFrom) },
          {
            key: 'to',
            header: 'Til og med',
            cell: ({ validTo }) => (validTo ? formatShortDate(validTo) : 'Indtil videre'),
          },
          { key: 'state', header: 'Tilstand', cell: ({ state }) => <Badge state={RIGHT_STATES[state]} /> },
          ...(may(actor, 'signingRight.end')
            ? [
                {
                  key: 'end',
                  header: 'Handling',
                  cell: ({ id, state, kind }: Shown['signingRights'][number]) =>
                    state === 'ended' ? (
                      '–'
                    ) : (
                      <Link href={`${base}/${id}`}>
                        Afslut<span className="sr-only"> {EVIDENCE_WORDS[kind].toLowerCase()}</span>
                      </Link>
                    ),
                },
              ]
            : []),
        ]}
        empty={<p className="text-ink-soft">{user.name} har ikke ret til at underskrive.</p>}
      />
    </Section>
  )
}

async function Access({ user }: { user: Shown }) {
  const { actor } = await here()
  const [mayClose, mayErase] = [may(actor, 'user.deactivate'), may(actor, 'user.erase')]
  const mayMove = may(actor, 'user.changeEmail') && user.state === 'active'
  const mayReset = may(actor, 'secondFactor.reset') && (user.secondFactors ?? 0) > 0
  const isSelf = actor.kind === 'user' && actor.id === user.id
  if (isSelf || (!mayClose && !mayErase)) return null
  const base = `/indstillinger/brugere/${user.id}`
  return (
    <Section title="Adgang" lead="Det, der er gjort, bliver stående i loggen, også når adgangen er lukket.">
      <div className="flex flex-wrap items-start gap-3">
        {mayMove && (
          <ButtonLink href={`${base}/mailadresse`} look="secondary">
            Ændr mailadressen
          </ButtonLink>
        )}
        {mayReset && (
          // The page also asks for one's own second factor, where that was shown more than a moment ago.
          <ButtonLink href={`${base}/nulstil`} look="secondary">
            Nulstil godkendelse i to trin
          </ButtonLink>
        )}
        {mayClose && user.state === 'active' && (
          <ConfirmLink
            href={`${base}/luk`}
            trigger="Luk adgangen"
            title={`Luk adgangen for ${user.name}?`}
            deed={<CloseAccessDeed id={user.id} />}
          >
            <CloseAccessText name={user.name} />
          </ConfirmLink>
        )}
        {mayClose && user.state === 'closed' && (
          <DeedForm
            action={reactivateAction}
            id="aabn"
            fields={{ id: user.id }}
            label="Åbn adgangen igen"
            small={false}
          />
        )}
        {mayErase && (
          <ButtonLink href={`${base}/slet`} look="quiet">
            Slet personoplysninger
          </ButtonLink>
        )}
      </div>
    </Section>
  )
}
