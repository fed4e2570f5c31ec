import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { here } from '@/lib/web/request'
import { ConfirmPage } from '../../../confirm-page'
import { contactOf, crumbs, mayChange, nameOf, type Params } from '../contact'
import { EndContactDeed, EndContactText } from './end-contact'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Fjern ${nameOf(await contactOf((await params).id))}?` }
}

export default async function EndContactPage({ params }: Params) {
  const contact = await contactOf((await params).id)
  if (!mayChange((await here()).actor, 'contact.end', contact)) forbidden()
  const { id, name, version } = contact
  return (
    <ConfirmPage
      title={`Fjern ${name}?`}
      trail={crumbs(contact)}
      deed={<EndContactDeed id={id} version={version} />}
      back={`/kontaktpersoner/${id}`}
    >
      <EndContactText contact={contact} />
    </ConfirmPage>
  )
}
