import { History } from '../../../../history'
import { titleOf, UserHead, type Params } from '../user'

export const generateMetadata = titleOf

export default async function UserHistoryPage({
  params,
  searchParams,
}: Params & { searchParams: Promise<{ efter?: string | string[] }> }) {
  const { id } = await params
  const after = [(await searchParams).efter ?? []].flat()[0]
  return (
    <>
      <UserHead id={id} tab="historik" />
      <History type="user" id={id} base={`/indstillinger/brugere/${id}/historik`} {...(after && { after })} />
    </>
  )
}
