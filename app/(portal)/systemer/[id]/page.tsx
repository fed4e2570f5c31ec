import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { InternalNote } from '../../internal-note'
import { SystemHead, systemOf, titleOf, type Params, type System } from './system'

export const generateMetadata = titleOf

type Version = System['versions'][number]

const COLUMNS: Column<Version>[] = [
  { key: 'label', header: 'Version', cell: ({ label }: Version) => label },
  {
    key: 'released',
    header: 'Udgivet',
    cell: ({ releasedOn }: Version) => (releasedOn ? formatDate(releasedOn) : 'Ikke oplyst'),
  },
  {
    key: 'ends',
    header: 'Sidste dag med support',
    cell: ({ endsOn }: Version) => (endsOn ? formatDate(endsOn) : 'Ikke fastsat'),
  },
]

export default async function SystemPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const system = await systemOf(id)
  const base = `/systemer/${id}`
  const mayVersion = may(actor, 'system.addVersion')
  const add = mayVersion && (
    <ButtonLink href={`${base}/versioner/ny`} look="secondary" small>
      Tilføj version
    </ButtonLink>
  )
  return (
    <>
      <SystemHead id={id} tab="" />
      <Section title="Systemet">
        <DescriptionList
          items={[
            { term: 'Bruges til', value: system.description },
            { term: 'Navn i godkendelseslisten', value: system.listedName ?? 'Står ikke på listen' },
          ]}
        />
      </Section>
      <Section title="Versioner" actions={add}>
        {system.versions.length > 0 ? (
          <DataTable
            caption={`Versioner af ${system.name}`}
            columns={COLUMNS}
            rows={system.versions}
            rowKey={(version: Version) => version.id}
            {...(mayVersion && { rowHref: (version: Version) => `${base}/versioner/${version.id}` })}
          />
        ) : (
          <EmptyState title="Ingen versioner endnu" level={3} action={add}>
            Så kan man se, hvilken version hvert laboratorium bruger.
          </EmptyState>
        )}
      </Section>
      <InternalNote id={id} editHref={`${base}/notat`} />
    </>
  )
}
