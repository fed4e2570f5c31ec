import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { showContact } from '@/lib/contacts'
import type { Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ContactBadge, functionsText } from '../columns'

export type Params = { params: Promise<{ id: string }> }

/** The contact of this request, asked once for title and page. */
export const contactOf = cache(async (id: string) => show(await showContact(await here(), { id })))

export type ShownContact = Awaited<ReturnType<typeof contactOf>>

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: nameOf(await contactOf((await params).id)) }
}

export const nameOf = ({ name, erasedAt }: Pick<ShownContact, 'name' | 'erasedAt'>) =>
  erasedAt ? 'Slettet kontakt' : name

export const crumbs = (contact: ShownContact) => [
  { label: 'Kontaktpersoner', href: '/kontaktpersoner' },
  { label: nameOf(contact), href: `/kontaktpersoner/${contact.id}` },
]

/** Whether the reader may do this to this contact. MedCom does it for the vendor, not by itself. */
export function mayChange(actor: Actor, verb: VerbName, { vendorId, endedAt }: ShownContact): boolean {
  return !endedAt && actor.kind === 'user' && actor.vendorId === vendorId && may(actor, verb)
}

/** Head and tabs of a contact. */
export async function ContactHead({ id, tab }: { id: string; tab: '' | 'historik' }) {
  const { actor } = await here()
  const contact = await contactOf(id)
  const base = `/kontaktpersoner/${id}`
  return (
    <>
      <PageHead
        title={nameOf(contact)}
        lead={`${functionsText(contact.functions)} hos ${contact.laboratoryName ?? contact.vendorName}.`}
        trail={[{ label: 'Kontaktpersoner', href: '/kontaktpersoner' }]}
        actions={
          mayChange(actor, 'contact.change', contact) && (
            <>
              <ButtonLink href={`${base}/rediger`}>Rediger</ButtonLink>
              <ButtonLink href={`${base}/erstat`} look="secondary">
                Erstat med en anden
              </ButtonLink>
            </>
          )
        }
        state={[<ContactBadge key="state" {...contact} />]}
      />
      <Tabs
        label={`Om ${nameOf(contact)}`}
        tabs={[
          { label: 'Oplysninger', href: base, current: tab === '' },
          { label: 'Historik', href: `${base}/historik`, current: tab === 'historik' },
        ]}
      />
    </>
  )
}
