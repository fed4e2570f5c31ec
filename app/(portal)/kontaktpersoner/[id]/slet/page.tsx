import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { DeedForm } from '../../../deed-form'
import { eraseContactAction } from '../../../indstillinger/privatliv/actions'
import { contactOf, crumbs, nameOf, type Params } from '../contact'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Slet personoplysninger om ${nameOf(await contactOf((await params).id))}?` }
}

export default async function EraseContactPage({ params }: Params) {
  if (!may((await here()).actor, 'privacy.eraseContact')) forbidden()
  const contact = await contactOf((await params).id)
  const isReady = contact.endedAt !== null && contact.erasedAt === null
  return (
    <>
      <PageHead title={`Slet personoplysninger om ${nameOf(contact)}?`} trail={crumbs(contact)} />
      {isReady ? (
        <Alert kind="warning" title="Det kan ikke gøres om">
          <p>
            Navn, titel, mailadresse, telefon og åbningstid fjernes fra kontakten, fra alle versioner af bilag
            3 og fra loggen. Versionerne viser stadig, at der stod nogen, og for hvad.
          </p>
          <p className="mt-2">Underskrevne aftaler gemmes, som de blev underskrevet.</p>
        </Alert>
      ) : (
        <Alert kind="info" title="Det kan ikke gøres nu">
          <p>
            {contact.erasedAt
              ? 'Personoplysningerne er allerede slettet.'
              : 'Kontakten står i bilag 3. Bed leverandøren om at fjerne den, og slet den så.'}
          </p>
        </Alert>
      )}
      <ButtonRow>
        {isReady && (
          <DeedForm
            action={eraseContactAction}
            id="slet"
            fields={{ id: contact.id }}
            label="Slet personoplysninger"
            look="danger"
            small={false}
          />
        )}
        <ButtonLink href={`/kontaktpersoner/${contact.id}`} look="quiet">
          {isReady ? 'Fortryd' : 'Tilbage'}
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
