import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { here } from '@/lib/web/request'
import { replaceAction } from '../../actions'
import { contactChoices } from '../../choices'
import { ContactForm } from '../../contact-form'
import { contactOf, crumbs, mayChange, type Params } from '../contact'

export const metadata: Metadata = { title: 'Erstat kontakt' }

export default async function ReplaceContactPage({ params }: Params) {
  const context = await here()
  const contact = await contactOf((await params).id)
  if (!mayChange(context.actor, 'contact.replace', contact)) forbidden()
  const { id, vendorId, name, version, kind, hours, channels, functions } = contact
  return (
    <>
      <PageHead
        title="Erstat kontakt"
        lead={`Den nye overtager fra ${name}, også dér, hvor ${name} er stedfortræder. Skiftet bliver én version af bilag 3.`}
        trail={crumbs(contact)}
      />
      <ContactForm
        action={replaceAction}
        initial={initialState({
          id,
          version: String(version),
          kind,
          hours: hours ?? '',
          // The number does not go over, so neither do the ways that need one.
          channels: channels.filter((channel) => channel === 'mail'),
          functions: functions.map(({ key }) => key),
        })}
        back={`/kontaktpersoner/${id}`}
        choices={await contactChoices(context, { vendorId, contactId: id })}
        deed={`Erstat ${name}`}
      />
    </>
  )
}
