import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { assignVendorAction } from '../../actions'
import { TieForm } from '../../tie-form'
import { crumbs, laboratoryOf, mayChange, type Params } from '../laboratory'

export const metadata: Metadata = { title: 'Skift leverandør' }

export default async function AssignVendorPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  const laboratory = await laboratoryOf(id)
  if (!mayChange(context.actor, 'laboratory.assignVendor', laboratory)) forbidden()
  const { vendors } = show(await partyChoices(context, {}))
  return (
    <>
      <PageHead
        title="Skift leverandør"
        lead="Historikken bliver hos den tidligere leverandør: hver ser det, der skete i dens egen tid."
        trail={[...crumbs(laboratory)]}
      />
      <TieForm
        action={assignVendorAction}
        initial={initialState({ id, version: String(laboratory.version), validFrom: laboratory.today })}
        back={`/laboratorier/${id}`}
        name="vendorId"
        label="Hvem leverer laboratoriesystemet?"
        hint="Systemer fra en tidligere leverandør slutter samtidig."
        none="Ingen leverandør"
        options={vendors.map((vendor) => ({ value: vendor.id, label: vendor.name }))}
        deed="Gem leverandøren"
      />
    </>
  )
}
