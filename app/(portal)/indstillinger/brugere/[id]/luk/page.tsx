import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { ConfirmPage } from '../../../../confirm-page'
import { trailOf, userOf, type Params } from '../user'
import { CloseAccessDeed, CloseAccessText } from './close-access'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Luk adgangen for ${(await userOf((await params).id)).name}?` }
}

export default async function CloseAccessPage({ params }: Params) {
  if (!may((await here()).actor, 'user.deactivate')) forbidden()
  const user = await userOf((await params).id)
  return (
    <ConfirmPage
      title={`Luk adgangen for ${user.name}?`}
      trail={trailOf(user)}
      deed={<CloseAccessDeed id={user.id} />}
      back={`/indstillinger/brugere/${user.id}`}
    >
      <CloseAccessText name={user.name} />
    </ConfirmPage>
  )
}
