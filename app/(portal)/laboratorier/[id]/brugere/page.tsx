import { UsersOf } from '../../../users-of'
import { LaboratoryHead, laboratoryOf, titleOf, type Params } from '../laboratory'

export const generateMetadata = titleOf

export default async function LaboratoryUsersPage({ params }: Params) {
  const { id } = await params
  const { name } = await laboratoryOf(id)
  return (
    <>
      <LaboratoryHead id={id} tab="brugere" />
      <UsersOf of={{ laboratoryId: id }} name={name} />
    </>
  )
}
