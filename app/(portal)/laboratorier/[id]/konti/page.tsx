import { isStaff } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { AccountsOf } from '../../../konti/accounts-of'
import { columnsFor } from '../../../konti/columns'
import { LaboratoryHead, laboratoryOf, titleOf, type Params } from '../laboratory'

export const generateMetadata = titleOf

export default async function LaboratoryAccountsPage({ params }: Params) {
  const { id } = await params
  const { name, servedByAsker, closed } = await laboratoryOf(id)
  const { actor } = await here()
  return (
    <>
      <LaboratoryHead id={id} tab="konti" />
      <AccountsOf
        of={{ laboratoryId: id }}
        name={name}
        columns={columnsFor(isStaff(actor), 'laboratory')}
        mayAsk={!closed && (isStaff(actor) || servedByAsker)}
      />
    </>
  )
}
