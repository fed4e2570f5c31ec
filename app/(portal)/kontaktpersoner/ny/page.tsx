import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { addAction } from '../actions'
import { contactChoices } from '../choices'
import { ContactForm } from '../contact-form'

export const metadata: Metadata = { title: 'Tilføj kontakt' }

export default async function NewContactPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  const { actor } = context
  if (actor.kind !== 'user' || !actor.vendorId || !may(actor, 'contact.add')) forbidden()
  const { laboratorium, funktion } = await searchParams
  const { vendorId } = actor
  const { laboratories } = show(await partyChoices(context, {}))
  return (
    <>
      <PageHead
        title="Tilføj kontakt"
        lead="Kontakten står i bilag 3 med det samme, og MedCom får besked i dagens mail."
        trail={[{ label: 'Kontaktpersoner', href: '/kontaktpersoner' }]}
      />
      <ContactForm
        action={addAction}
        initial={initialState({
          kind: 'mailbox',
          laboratoryId: [laboratorium ?? ''].flat()[0] ?? '',
          functions: [funktion ?? []].flat(),
        })}
        back="/kontaktpersoner"
        choices={await contactChoices(context, { vendorId })}
        laboratories={laboratories
          .filter((laboratory) => laboratory.vendorId === vendorId)
          .map(({ id, name }) => ({ value: id, label: name }))}
        deed="Tilføj kontakten"
      />
    </>
  )
}
