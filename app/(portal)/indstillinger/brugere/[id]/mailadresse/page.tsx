import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { changeEmailAction } from '../../actions'
import { EmailForm } from '../../email-form'
import { trailOf, userOf, type Params } from '../user'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Ændr mailadressen for ${(await userOf((await params).id)).name}` }
}

export default async function ChangeEmailPage({ params }: Params) {
  if (!may((await here()).actor, 'user.changeEmail')) forbidden()
  const user = await userOf((await params).id)
  const { id, version, name, email } = user
  return (
    <>
      <PageHead
        title={`Ændr mailadressen for ${name}`}
        lead="Mailadressen er brugerens log ind. Brugeren bliver logget ud alle steder, og både den gamle og den nye adresse får en mail om ændringen."
        trail={trailOf(user)}
      />
      <EmailForm
        action={changeEmailAction}
        initial={initialState({ id, version: String(version), email })}
        back={`/indstillinger/brugere/${id}`}
      />
    </>
  )
}
