import { ContactsOf } from '../../../kontaktpersoner/contacts-of'
import { LaboratoryHead, laboratoryOf, titleOf, type Params } from '../laboratory'

export const generateMetadata = titleOf

export default async function LaboratoryContactsPage({ params }: Params) {
  const { id } = await params
  const { name, servedByAsker, closed } = await laboratoryOf(id)
  return (
    <>
      <LaboratoryHead id={id} tab="kontaktpersoner" />
      <ContactsOf of={{ laboratoryId: id }} name={name} mayAdd={servedByAsker && !closed} />
    </>
  )
}
