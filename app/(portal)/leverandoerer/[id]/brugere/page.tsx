import { UsersOf } from '../../../users-of'
import { OrganisationHead, organisationOf, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationUsersPage({ params }: Params) {
  const { id } = await params
  const { name } = await organisationOf(id)
  return (
    <>
      <OrganisationHead id={id} tab="brugere" />
      <UsersOf of={{ vendorId: id }} name={name} />
    </>
  )
}
