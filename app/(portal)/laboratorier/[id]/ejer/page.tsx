import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { assignOwnerAction } from '../../actions'
import { TieForm } from '../../tie-form'
import { crumbs, laboratoryOf, mayChange, type Params } from '../laboratory'

export const metadata: Metadata = { title: 'Skift ejer' }

export default async function AssignOwnerPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const laboratory = await laboratoryOf(id)
  if (!mayChange(context.actor, 'laboratory.assignOwner', laboratory)) forbidden()
  const { owners } = show(await partyChoices(context, {}))
  return (
    <>
      <PageHead
        title="Skift ejer"
        lead="Ejeren er typisk en region. Den tidligere ejer bliver stående for den tid, den var ejer."
        trail={[...crumbs(laboratory)]}
      />
      <TieForm
        action={assignOwnerAction}
        initial={initialState({ id, version: String(laboratory.version), validFrom: laboratory.today })}
        back={`/laboratorier/${id}`}
        name="organisationId"
        label="Hvem ejer laboratoriet?"
        hint="Kun parter, der er laboratorieejer på dagen."
        none="Ingen ejer"
        options={owners.map((owner) => ({ value: owner.id, label: owner.name }))}
        deed="Gem ejeren"
      />
    </>
  )
}
