import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { assignSystemAction } from '../../actions'
import { systemOptions } from '../../system-choice'
import { TieForm } from '../../tie-form'
import { crumbs, laboratoryOf, mayChange, type Params } from '../laboratory'

export const metadata: Metadata = { title: 'Skift system' }

export default async function AssignSystemPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const laboratory = await laboratoryOf(id)
  if (!mayChange(context.actor, 'laboratory.assignSystem', laboratory)) forbidden()
  const { systems } = show(await partyChoices(context, {}))
  const serving = new Set(
    laboratory.vendors
      .filter(({ validTo }) => !validTo || validTo >= laboratory.today)
      .map((one) => one.targetId),
  )
  const ofServing = systems.filter(({ vendorId }) => serving.has(vendorId))
  return (
    <>
      <PageHead
        title="Skift system"
        lead="Hvilket system, og hvilken version af det, laboratoriet bruger."
        trail={[...crumbs(laboratory)]}
      />
      <TieForm
        action={assignSystemAction}
        initial={initialState({ id, version: String(laboratory.version), validFrom: laboratory.today })}
        back={`/laboratorier/${id}`}
        name="systemId"
        label="Hvilket system bruger laboratoriet?"
        hint="Systemet skal være fra den leverandør, laboratoriet har på dagen."
        none="Intet system"
        options={systemOptions(ofServing)}
        deed="Gem systemet"
      />
    </>
  )
}
