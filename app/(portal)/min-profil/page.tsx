import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { DescriptionList } from '@/components/ui/description-list'
import { Tag } from '@/components/ui/tag'
import type { UserActor } from '@/lib/door/actor'
import { SESSION_ABSOLUTE_HOURS, SESSION_IDLE_MINUTES } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatShort } from '@/lib/format'
import { listSessions } from '@/lib/people'
import { browserInWords } from '@/lib/people/browser'
import { ROLE_HINTS, ROLE_WORDS } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { DeedForm } from '../deed-form'
import { endAction, endOthersAction } from './actions'
import { SecondFactors } from './second-factors'

export const metadata: Metadata = { title: 'Min profil' }

export default async function ProfilePage() {
  const context = await here()
  const { actor } = context
  // A station is a PC, not a person.
  if (actor.kind !== 'user') forbidden()
  const sessions = show(await listSessions(context, {}))
  return (
    <>
      <PageHead title="Min profil" lead="Hvem du er i portalen, og hvor du er logget ind lige nu." />
      <Section title="Dig">
        <Facts actor={actor} />
      </Section>
      {!actor.functional && may(actor, 'secondFactor.startApp') && <SecondFactors />}
      <Section
        title="Her er du logget ind"
        lead={`En session slutter efter ${SESSION_IDLE_MINUTES} minutter uden aktivitet og senest ${SESSION_ABSOLUTE_HOURS} timer efter log ind.`}
        actions={
          sessions.length > 1 && <DeedForm action={endOthersAction} id="andre" label="Afslut alle andre" />
        }
      >
        <DataTable
          caption="Dine sessioner, den i denne browser først"
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'browser',
              header: 'Browser',
              cell: ({ userAgent, current }) => (
                <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                  {browserInWords(userAgent)} {current && <Tag>Denne</Tag>}
                </span>
              ),
            },
            {
              key: 'network',
              header: 'Netværk',
              cell: ({ network }) => <span className="mono">{network || 'Ukendt'}</span>,
            },
            { key: 'from', header: 'Logget ind', cell: ({ createdAt }) => formatShort(createdAt) },
            { key: 'seen', header: 'Sidst brugt', cell: ({ lastSeenAt }) => formatShort(lastSeenAt) },
            {
              key: 'end',
              header: 'Handling',
              cell: ({ id, userAgent, current }) => (
                <DeedForm
                  action={endAction}
                  id={`afslut-${id}`}
                  fields={{ id }}
                  label={current ? 'Log ud' : 'Afslut'}
                  what={current ? 'af denne browser' : `sessionen i ${browserInWords(userAgent)}`}
                />
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}

function Facts({ actor }: { actor: UserActor }) {
  const { name, email, vendorName, laboratoryName, functional, standsFor } = actor
  const role = standsFor?.ownRole ?? actor.role
  return (
    <DescriptionList
      items={[
        { term: 'Navn', value: name },
        { term: functional ? 'Funktionspostkasse' : 'Mailadresse', value: email },
        { term: 'Organisation', value: (!standsFor && (vendorName ?? laboratoryName)) || 'MedCom' },
        { term: 'Rolle', value: `${ROLE_WORDS[role]}. ${ROLE_HINTS[role]}` },
        ...(standsFor ? [{ term: 'Står lige nu for', value: vendorName }] : []),
      ]}
    />
  )
}
