import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { formatNumber } from '@/lib/format'
import { showStock } from '@/lib/stock'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { crumbs, laboratoryOf, mayChange, type Params } from '../../laboratory'
import { declareAction } from '../actions'
import { UseForm } from '../use-form'

export const metadata: Metadata = { title: 'Oplys forbruget' }

export default async function DeclareUsePage({ params }: Params) {
  const { id } = await params
  const laboratory = await laboratoryOf(id)
  const context = await here()
  if (!mayChange(context.actor, 'stock.declare', laboratory)) forbidden()
  const { estimate, yearlyProduction, version } = show(await showStock(context, { id }))
  const said = estimate && formatNumber(Math.round((estimate.weekly * 365.25) / 7 / 1000) * 1000)
  return (
    <>
      <PageHead
        title="Oplys forbruget"
        lead={`Beholdningen i uger regnes af, hvor mange numre ${laboratory.name} bruger.${said ? ` Trækningerne svarer til ca. ${said} numre om året.` : ''}`}
        trail={[...crumbs(laboratory), { label: 'Beholdning', href: `/laboratorier/${id}/beholdning` }]}
      />
      <UseForm
        action={declareAction}
        initial={initialState(
          textsOf({ id, version, yearlyProduction: yearlyProduction && formatNumber(yearlyProduction) }),
        )}
        back={`/laboratorier/${id}/beholdning`}
      />
    </>
  )
}
