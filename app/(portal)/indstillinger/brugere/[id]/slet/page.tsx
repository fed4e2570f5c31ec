import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { DeedForm } from '../../../../deed-form'
import { eraseAction } from '../../actions'
import { trailOf, userOf, type Params } from '../user'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Slet personoplysninger om ${(await userOf((await params).id)).name}?` }
}

export default async function ErasePage({ params }: Params) {
  if (!may((await here()).actor, 'user.erase')) forbidden()
  const user = await userOf((await params).id)
  return (
    <>
      <PageHead title={`Slet personoplysninger om ${user.name}?`} trail={trailOf(user)} />
      <Alert kind="warning" title="Det kan ikke gøres om">
        <p>
          Navn, mailadresse og stilling fjernes alle steder, også fra loggen og fra gamle invitationer.
          Adgangen lukkes, og {user.name} logges ud.
        </p>
        <p className="mt-2">
          Det, der er gjort, bliver stående som gjort af en slettet person, og loggen kan stadig kontrolleres.
        </p>
      </Alert>
      <ButtonRow>
        <DeedForm
          action={eraseAction}
          id="slet"
          fields={{ id: user.id }}
          label="Slet personoplysninger"
          look="danger"
          small={false}
        />
        <ButtonLink href={`/indstillinger/brugere/${user.id}`} look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </>
  )
}
