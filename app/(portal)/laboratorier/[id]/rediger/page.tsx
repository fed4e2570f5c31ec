import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { isStaff } from '@/lib/door/actor'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { changeAction } from '../../actions'
import { LaboratoryForm } from '../../laboratory-form'
import { crumbs, laboratoryOf, mayChange, type Params } from '../laboratory'

export const metadata: Metadata = { title: 'Rediger laboratorium' }

export default async function EditLaboratoryPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const laboratory = await laboratoryOf(id)
  if (!mayChange(actor, 'laboratory.change', laboratory)) forbidden()
  return (
    <>
      <PageHead
        title="Rediger laboratorium"
        lead="Ændringerne gælder med det samme og kan ses i historikken."
        trail={[...crumbs(laboratory)]}
      />
      <LaboratoryForm
        action={changeAction}
        initial={initialState(textsOf(laboratory))}
        back={`/laboratorier/${id}`}
        numbersLocked={!isStaff(actor)}
      />
    </>
  )
}
