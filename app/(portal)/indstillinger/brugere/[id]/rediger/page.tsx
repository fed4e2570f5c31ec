import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { ROLE_HINTS, ROLE_WORDS } from '@/lib/people/words'
import { here } from '@/lib/web/request'
import { changeAction } from '../../actions'
import { UserForm } from '../../user-form'
import { trailOf, userOf, type Params } from '../user'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Rediger ${(await userOf((await params).id)).name}` }
}

export default async function EditUserPage({ params }: Params) {
  if (!may((await here()).actor, 'user.change')) forbidden()
  const user = await userOf((await params).id)
  const { id, version, name, title, role, functional } = user
  return (
    <>
      <PageHead
        title={`Rediger ${name}`}
        lead="Ændringen gælder, næste gang brugeren gør noget. Mailadressen er brugerens log ind og ændres for sig."
        trail={trailOf(user)}
      />
      <UserForm
        action={changeAction}
        initial={initialState({
          id,
          version: String(version),
          name,
          title: title ?? '',
          role,
          ...(functional && { functional: 'ja' }),
        })}
        roles={user.roles.map((value) => ({ value, label: ROLE_WORDS[value], hint: ROLE_HINTS[value] }))}
        back={`/indstillinger/brugere/${id}`}
      />
    </>
  )
}
