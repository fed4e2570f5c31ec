import { ownVendor } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { ContactsOf } from '../../../kontaktpersoner/contacts-of'
import { OrganisationHead, organisationOf, titleOf, type Params } from '../organisation'

export const generateMetadata = titleOf

export default async function OrganisationContactsPage({ params }: Params) {
  const { id } = await params
  const { name } = await organisationOf(id)
  const { actor } = await here()
  return (
    <>
      <OrganisationHead id={id} tab="kontaktpersoner" />
      <ContactsOf of={{ vendorId: id }} name={name} mayAdd={ownVendor(actor) === id} />
    </>
  )
}
