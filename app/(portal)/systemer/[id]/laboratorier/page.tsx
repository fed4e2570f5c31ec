import type { SearchParams } from '@/components/table/list-state'
import { COLUMNS_OF_SYSTEM } from '../../../laboratorier/columns'
import { LaboratoriesOf } from '../../../laboratorier/part-list'
import { SystemHead, systemOf, titleOf, type Params } from '../system'

export const generateMetadata = titleOf

export default async function SystemLaboratoriesPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<SearchParams> }) {
  const { id } = await params
  const { name } = await systemOf(id)
  return (
    <>
      <SystemHead id={id} tab="laboratorier" />
      <LaboratoriesOf
        path={`/systemer/${id}/laboratorier`}
        params={await searchParams}
        of={{ systemId: id }}
        caption={`Laboratorier med ${name}`}
        columns={COLUMNS_OF_SYSTEM}
      />
    </>
  )
}
