import { HistorySection, type HistoryParams } from '../../../history'
import { OrganisationHead, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  return (
    <>
      <OrganisationHead id={id} tab="historik" />
      <HistorySection
        type="organisation"
        id={id}
        base={`/leverandoerer/${id}/historik`}
        searchParams={searchParams}
      />
    </>
  )
}
