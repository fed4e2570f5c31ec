import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { registerRightAction } from '../../../actions'
import { RegisterRightForm } from '../../../right-form'
import { trailOf, userOf, type Params } from '../../user'

export const metadata: Metadata = { title: 'Giv ret til at underskrive' }

export default async function NewRightPage({ params }: Params) {
  if (!may((await here()).actor, 'signingRight.register')) forbidden()
  const user = await userOf((await params).id)
  return (
    <>
      <PageHead
        title="Giv ret til at underskrive"
        lead={`${user.name} kan underskrive aftaler for ${user.vendor?.name ?? 'MedCom'} i perioden.`}
        trail={trailOf(user)}
      />
      <RegisterRightForm
        action={registerRightAction}
        initial={initialState({ userId: user.id })}
        back={`/indstillinger/brugere/${user.id}`}
      />
    </>
  )
}
