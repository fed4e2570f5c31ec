import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { changeAction } from '../../actions'
import { contactChoices } from '../../choices'
import { ContactForm } from '../../contact-form'
import { contactOf, crumbs, mayChange, type Params } from '../contact'

export const metadata: Metadata = { title: 'Rediger kontakt' }

export default async function EditContactPage({ params }: Params) {
  const context = await here()
  const contact = await contactOf((await params).id)
  if (!mayChange(context.actor, 'contact.change', contact)) forbidden()
  const { id, vendorId, channels, functions } = contact
  return (
    <>
      <PageHead
        title="Rediger kontakt"
        lead="Ændringerne gælder med det samme, og MedCom får besked i dagens mail."
        trail={crumbs(contact)}
      />
      <ContactForm
        action={changeAction}
        initial={initialState({ ...textsOf(contact), channels, functions: functions.map(({ key }) => key) })}
        back={`/kontaktpersoner/${id}`}
        choices={await contactChoices(context, { vendorId, contactId: id })}
        deed="Gem ændringerne"
      />
    </>
  )
}
