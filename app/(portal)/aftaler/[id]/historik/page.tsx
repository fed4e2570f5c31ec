import { HistorySection, type HistoryParams } from '../../../history'
import { AgreementFrame, titleOf, type Params } from '../frame'

export const generateMetadata = titleOf

export default async function AgreementHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  return (
    <>
      <AgreementFrame id={id} tab="historik" />
      <HistorySection type="agreement" id={id} base={`/aftaler/${id}/historik`} searchParams={searchParams} />
    </>
  )
}
