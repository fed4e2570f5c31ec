import type { Metadata } from 'next'
import { isStaff } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { proposeAction } from '../../actions'
import type { Params } from '../certification'
import { DeedPage } from '../deed-page'
import { seen } from '../seen'
import { PlanForm } from './plan-form'

export const metadata: Metadata = { title: 'Foreslå en dag for testen' }

export default async function PlanPage({ params }: Params) {
  const { id } = await params
  const staff = isStaff((await here()).actor)
  return (
    <DeedPage
      id={id}
      verb="certification.propose"
      deed="propose"
      title="Foreslå en dag for testen"
      lead={({ vendor, state }) =>
        `${staff ? vendor.name : 'MedCom'} får en mail og skal sige ja til dagen og planen.${state === 'planned' ? ' Indtil da gælder den aftalte dag ikke.' : ''}`
      }
    >
      {(one) => (
        <PlanForm
          action={proposeAction}
          initial={seen(one, { plannedOn: one.plannedOn ?? '', plan: one.plan })}
          back={`/certificering/${id}`}
        />
      )}
    </DeedPage>
  )
}
