import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { DescriptionList } from '@/components/ui/description-list'
import { Details } from '@/components/ui/details'
import { Link } from '@/components/ui/link'
import { STATE_WORDS } from '@/lib/agreements/words'
import { formatCount, formatDate, formatNumber } from '@/lib/format'
import { KIND_WORDS } from '@/lib/notices/words'
import { ROLE_WORDS } from '@/lib/parties/words'
import type { previewSuccession } from '@/lib/successions'

export type Concerned = Extract<
  Awaited<ReturnType<typeof previewSuccession>>,
  { ok: true }
>['value']['concerned']

interface Props {
  concerned: Concerned
  from: string
  to: string
}

/** Everything a succession touches, counted and by name. */
export function ConcernedList({ concerned, from, to }: Props) {
  const { states, agreementCount, kept, laboratories, systems, users, stations, apiKeys, webhooks, vendors } =
    concerned
  const count = (state: string) => states.find((each) => each.state === state)?.count ?? 0
  const unsigned = count('sent')
  const half = count('signedByVendor')
  return (
    <Section title="Det går over" lead={`Fra ${from} til ${to}, alt sammen på én gang på dagen.`}>
      {(unsigned > 0 || half > 0) && (
        <div className="mb-6">
          <Alert kind="warning" title="Aftaler, der er ved at blive underskrevet" level={3}>
            {unsigned > 0 &&
              `${formatCount(unsigned, 'aftale', 'aftaler')} er sendt og nævner ${from}. De kaldes tilbage på dagen, så de kan sendes igen. `}
            {half > 0 &&
              `${formatCount(half, 'aftale', 'aftaler')} mangler MedComs underskrift og nævner ${from}. Underskriv inden dagen.`}
          </Alert>
        </div>
      )}
      <DescriptionList
        items={[
          {
            term: 'Aftaler',
            value: agreementCount > 0 && (
              <>
                {formatNumber(agreementCount)}:{' '}
                {states.map((each) => `${STATE_WORDS[each.state]} ${formatNumber(each.count)}`).join(', ')}
                <Named
                  many={agreementCount}
                  rows={concerned.agreements.map(({ id, number, vendor }) => ({
                    href: `/aftaler/${id}`,
                    name: `${number}, ${vendor.name}`,
                  }))}
                />
              </>
            ),
          },
          ...(kept > 0
            ? [
                {
                  term: `Bliver hos ${from}`,
                  value: `${formatCount(kept, 'afsluttet aftale', 'afsluttede aftaler')}`,
                },
              ]
            : []),
          {
            term: 'Laboratorier',
            value: laboratories.length > 0 && <Rows rows={laboratories} path="/laboratorier" />,
          },
          { term: 'Systemer', value: systems.length > 0 && <Rows rows={systems} path="/systemer" /> },
          {
            term: 'Åbne varsler',
            value: concerned.openNotices.length > 0 && (
              <Named
                many={concerned.openNotices.length}
                rows={concerned.openNotices.map(({ agreement, kind, effectiveOn }) => ({
                  href: `/aftaler/${agreement.id}/varsler`,
                  name: `${agreement.number}: ${KIND_WORDS[kind].toLowerCase()} ${formatDate(effectiveOn)}`,
                }))}
              />
            ),
          },
          {
            term: 'Stationer',
            value: stations > 0 && `${formatCount(stations, 'station', 'stationer')} følger laboratorierne`,
          },
          {
            term: `Skal inviteres hos ${to}`,
            value: users.length > 0 && (
              <>
                {formatCount(users.length, 'bruger', 'brugere')} går ikke over: de har deres adgang hos {from}
                .
                <Named
                  many={users.length}
                  rows={users.map(({ id, name, email }) => ({
                    href: `/indstillinger/brugere/${id}`,
                    name: `${name}, ${email}`,
                  }))}
                />
              </>
            ),
          },
          {
            term: 'API-nøgler',
            value:
              apiKeys > 0 && `${formatCount(apiKeys, 'nøgle', 'nøgler')} går ikke over. Lav nye hos ${to}.`,
          },
          {
            term: 'Webhooks',
            value:
              webhooks > 0 &&
              `${formatCount(webhooks, 'webhook', 'webhooks')} går ikke over. Lav nye hos ${to}.`,
          },
          {
            term: `Andre roller hos ${from}`,
            value:
              concerned.otherRoles.length > 0 &&
              `${concerned.otherRoles.map((role) => ROLE_WORDS[role]).join(', ')}: går ikke over`,
          },
          {
            term: 'Får en mail',
            value: vendors.length > 0 && <Rows rows={vendors} path="/leverandoerer" />,
          },
        ].map(({ term, value }) => ({ term, value: value || 'Ingen' }))}
      />
    </Section>
  )
}

function Rows({ rows, path }: { rows: readonly { id: string; name: string }[]; path: string }) {
  return (
    <>
      {formatNumber(rows.length)}
      <Named many={rows.length} rows={rows.map(({ id, name }) => ({ href: `${path}/${id}`, name }))} />
    </>
  )
}

function Named({ rows, many }: { rows: readonly { href: string; name: string }[]; many: number }) {
  return (
    <Details summary={many > rows.length ? `Se de første ${rows.length}` : `Se hvilke (${many})`}>
      <ul>
        {rows.map(({ href, name }) => (
          <li key={href + name}>
            <Link href={href}>{name}</Link>
          </li>
        ))}
      </ul>
    </Details>
  )
}
