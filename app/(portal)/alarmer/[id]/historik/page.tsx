import { HistorySection, type HistoryParams } from '../../../history'
import { AlarmHead, titleOf, type Params } from '../alarm'

export const generateMetadata = titleOf

export default async function AlarmHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  return (
    <>
      <AlarmHead id={id} tab="historik" />
      <HistorySection type="alarm" id={id} base={`/alarmer/${id}/historik`} searchParams={searchParams} />
    </>
  )
}
