import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { ConfirmPage } from '../../../../confirm-page'
import { trailOf, userOf, type Params } from '../user'
import { ResetFactorDeed, ResetFactorText } from './reset-factor'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: `Nulstil godkendelse i to trin for ${(await userOf((await params).id)).name}?` }
}

export default async function ResetFactorPage({ params }: Params) {
  if (!may((await here()).actor, 'secondFactor.reset')) forbidden()
  const user = await userOf((await params).id)
  return (
    <ConfirmPage
      title={`Nulstil godkendelse i to trin for ${user.name}?`}
      trail={trailOf(user)}
      deed={<ResetFactorDeed id={user.id} />}
      back={`/indstillinger/brugere/${user.id}`}
    >
      <ResetFactorText name={user.name} />
    </ConfirmPage>
  )
}
