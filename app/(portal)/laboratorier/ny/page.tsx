import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { optionsOf } from '../../named-options'
import { createAction } from '../actions'
import { LaboratoryForm } from '../laboratory-form'
import { systemOptions } from '../system-choice'
import { newTies } from './new-ties'

export const metadata: Metadata = { title: 'Opret laboratorium' }

export default async function NewLaboratoryPage() {
  const context = await here()
  if (!may(context.actor, 'laboratory.create')) forbidden()
  const { owners, vendors, systems, today } = show(await partyChoices(context, {}))
  return (
    <>
      <PageHead
        title="Opret laboratorium"
        lead="Når laboratoriet er oprettet, kan trækninger på dets kode eller SOR-kode læses ind."
        trail={[{ label: 'Laboratorier', href: '/laboratorier' }]}
      />
      <LaboratoryForm
        action={createAction}
        initial={initialState({ validFrom: today })}
        back="/laboratorier"
        ties={newTies({
          owners: optionsOf(owners),
          vendors: optionsOf(vendors),
          systems: systemOptions(systems),
        })}
      />
    </>
  )
}
