import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { listSystems } from '@/lib/systems'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { COLUMNS_OF_VENDOR } from '../../../systemer/columns'
import { OrganisationHead, organisationOf, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

/** No vendor has more systems than one page holds. */
const ALL = 200

export default async function OrganisationSystemsPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const { name } = await organisationOf(id)
  const { rows } = show(await listSystems(context, { vendorId: id, state: 'all', size: ALL }))
  const create = may(context.actor, 'system.create') && (
    <ButtonLink href={`/systemer/ny?leverandoer=${id}`} look="secondary" small>
      Opret system
    </ButtonLink>
  )
  return (
    <>
      <OrganisationHead id={id} tab="systemer" />
      {rows.length > 0 && create && <div className="mb-4">{create}</div>}
      <DataTable
        caption={`Systemer fra ${name}`}
        columns={COLUMNS_OF_VENDOR}
        rows={rows}
        rowKey={(system) => system.id}
        rowHref={(system) => `/systemer/${system.id}`}
        empty={
          <EmptyState title="Ingen systemer" action={create}>
            {name} leverer ikke noget laboratoriesystem, vi kender.
          </EmptyState>
        }
      />
    </>
  )
}
