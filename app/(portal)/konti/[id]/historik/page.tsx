import { HistorySection, type HistoryParams } from '../../../history'
import { AccountHead, titleOf, type Params } from '../account'

export const generateMetadata = titleOf

export default async function AccountHistoryPage({ params, searchParams }: Params & HistoryParams) {
  const { id } = await params
  return (
    <>
      <AccountHead id={id} tab="historik" />
      <HistorySection type="account" id={id} base={`/konti/${id}/historik`} searchParams={searchParams} />
    </>
  )
}
