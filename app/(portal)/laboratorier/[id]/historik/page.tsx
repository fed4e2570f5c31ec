import { HistorySection, type HistoryParams } from '../../../history'
import { LaboratoryHead, titleOf, type Params } from '../laboratory'

export const generateMetadata = titleOf

export default async function LaboratoryHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  return (
    <>
      <LaboratoryHead id={id} tab="historik" />
      <HistorySection
        type="laboratory"
        id={id}
        base={`/laboratorier/${id}/historik`}
        searchParams={searchParams}
      />
    </>
  )
}
