import { HistorySection, type HistoryParams } from '../../../history'
import { CertificationHead, titleOf, type Params } from '../certification'

export const generateMetadata = titleOf

export default async function CertificationHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  return (
    <>
      <CertificationHead id={id} tab="historik" />
      <HistorySection
        type="certification"
        id={id}
        base={`/certificering/${id}/historik`}
        searchParams={searchParams}
      />
    </>
  )
}
