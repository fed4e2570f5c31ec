import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { here } from '@/lib/web/request'
import { crumbs, laboratoryOf, mayChange, type Params } from '../../laboratory'
import { countAction } from '../actions'
import { CountForm } from '../use-form'

export const metadata: Metadata = { title: 'Noter en optælling' }

export default async function NoteCountPage({ params }: Params) {
  const { id } = await params
  const laboratory = await laboratoryOf(id)
  if (!mayChange((await here()).actor, 'stock.count', laboratory)) forbidden()
  return (
    <>
      <PageHead
        title="Noter en optælling"
        lead={`Beholdningen hos ${laboratory.name} regnes derefter fra den dag i stedet for fra den første trækning. En optælling for samme dag rettes.`}
        trail={[...crumbs(laboratory), { label: 'Beholdning', href: `/laboratorier/${id}/beholdning` }]}
      />
      <CountForm
        action={countAction}
        initial={initialState({ id, countedOn: laboratory.today })}
        back={`/laboratorier/${id}/beholdning`}
      />
    </>
  )
}
