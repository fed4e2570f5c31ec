import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { listAgreements } from '@/lib/agreements'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { formatNumber } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { COLUMNS_OF_VENDOR } from '../../../aftaler/columns'
import { OrganisationHead, organisationOf, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

const SHOWN = 50

export default async function OrganisationAgreementsPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const { name } = await organisationOf(id)
  const { rows, count } = show(await listAgreements(context, { vendorId: id, size: SHOWN }))
  const create = may(context.actor, 'agreement.create') && (
    <ButtonLink href={`/aftaler/ny?leverandoer=${id}`} look="secondary" small>
      Opret aftale
    </ButtonLink>
  )
  return (
    <>
      <OrganisationHead id={id} tab="aftaler" />
      <Section title="Aftaler" actions={rows.length > 0 && create}>
        <DataTable
          caption={`Aftaler med ${name}`}
          columns={COLUMNS_OF_VENDOR}
          rows={rows}
          rowKey={(row) => row.id}
          rowHref={(row) => `/aftaler/${row.id}`}
          empty={
            <EmptyState title="Ingen aftaler" level={3} action={create}>
              {isStaff(context.actor)
                ? `Der er ikke oprettet en aftale med ${name}.`
                : 'MedCom har ikke sendt jer en aftale endnu.'}
            </EmptyState>
          }
        />
        {count.value > rows.length && (
          <p className="mt-4">
            <Link href={`/aftaler?leverandoer=${id}`}>
              {`Se alle ${formatNumber(count.value)} i listen over aftaler`}
            </Link>
          </p>
        )}
      </Section>
    </>
  )
}
