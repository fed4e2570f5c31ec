import { HistorySection, type HistoryParams } from '../../../history'
import { MessageHead, titleOf, type Params } from '../message'

export const generateMetadata = titleOf

export default async function MessageHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  return (
    <>
      <MessageHead id={id} tab="historik" />
      <HistorySection
        type="message"
        id={id}
        base={`/servicemeddelelser/${id}/historik`}
        searchParams={searchParams}
      />
    </>
  )
}
