import { AccountsOf } from '../../../konti/accounts-of'
import { COLUMNS_OF_VENDOR } from '../../../konti/columns'
import { OrganisationHead, organisationOf, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationAccountsPage({ params }: Params) {
  const { id } = await params
  const { name } = await organisationOf(id)
  return (
    <>
      <OrganisationHead id={id} tab="konti" />
      <AccountsOf of={{ vendorId: id }} name={name} columns={COLUMNS_OF_VENDOR} mayAsk />
    </>
  )
}
