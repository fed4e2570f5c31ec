import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { here } from '@/lib/web/request'
import { DayForm } from '../../../day-form'
import { closeAction } from '../../actions'
import { crumbs, laboratoryOf, mayChange, type Params } from '../laboratory'

export const metadata: Metadata = { title: 'Luk laboratoriet' }

export default async function CloseLaboratoryPage({ params }: Params) {
  const { id } = await params
  const laboratory = await laboratoryOf(id)
  if (!mayChange((await here()).actor, 'laboratory.close', laboratory)) forbidden()
  return (
    <>
      <PageHead
        title="Luk laboratoriet"
        lead={`${laboratory.name} har ingen ejer, leverandør eller system efter den dag, du vælger. Numre, det har trukket, kan stadig slås op.`}
        trail={[...crumbs(laboratory)]}
      />
      <DayForm
        action={closeAction}
        initial={initialState({ id, version: String(laboratory.version), closedOn: laboratory.today })}
        back={`/laboratorier/${id}`}
        name="closedOn"
        label="Hvilken dag er laboratoriets sidste?"
        deed="Luk laboratoriet"
        look="danger"
      />
    </>
  )
}
