import { isStaff } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { AccountsOf } from '../../../konti/accounts-of'
import { columnsFor } from '../../../konti/columns'
import { OrganisationHead, organisationOf, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationAccountsPage({ params }: Params) {
  const { id } = await params
  const { name } = await organisationOf(id)
  return (
    <>
      <OrganisationHead id={id} tab="konti" />
      <AccountsOf
        of={{ vendorId: id }}
        name={name}
        columns={columnsFor(isStaff((await here()).actor), 'vendor')}
        mayAsk
      />
    </>
  )
}
