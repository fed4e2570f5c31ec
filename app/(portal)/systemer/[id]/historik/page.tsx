import { HistorySection, type HistoryParams } from '../../../history'
import { SystemHead, titleOf, type Params } from '../system'

export const generateMetadata = titleOf

export default async function SystemHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  return (
    <>
      <SystemHead id={id} tab="historik" />
      <HistorySection type="system" id={id} base={`/systemer/${id}/historik`} searchParams={searchParams} />
    </>
  )
}
