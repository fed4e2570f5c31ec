import type { Metadata } from 'next'
import { isStaff } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { withdrawAction } from '../../actions'
import type { Params } from '../certification'
import { DeedPage } from '../deed-page'
import { ReasonForm } from '../../../reason-form'
import { seen } from '../seen'

export const metadata: Metadata = { title: 'Træk bestillingen tilbage' }

export default async function WithdrawPage({ params }: Params) {
  const { id } = await params
  const staff = isStaff((await here()).actor)
  return (
    <DeedPage
      id={id}
      verb="certification.withdraw"
      deed="withdraw"
      title="Træk bestillingen tilbage"
      lead={({ vendor }) =>
        `${staff ? vendor.name : 'MedCom'} får en mail med begrundelsen. Det kan bestilles igen senere.`
      }
    >
      {(one) => (
        <ReasonForm
          action={withdrawAction}
          initial={seen(one)}
          back={`/certificering/${id}`}
          label="Hvorfor trækkes bestillingen tilbage?"
          hint="Begrundelsen går til den anden part."
          deed="Træk tilbage"
          look="danger"
        />
      )}
    </DeedPage>
  )
}
