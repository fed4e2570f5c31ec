import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { showSetup } from '@/lib/agreements'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { agreementOf, crumbs } from '../../../frame'
import { ReasonForm } from '../../../../../reason-form'
import { waiveAction } from '../../actions'

export const metadata: Metadata = { title: 'Undtag et punkt' }

export default async function WaivePage({ params }: { params: Promise<{ id: string; punkt: string }> }) {
  const { id, punkt } = await params
  const context = await here()
  if (!may(context.actor, 'setup.waive')) forbidden()
  const item = show(await showSetup(context, { id })).items.find((each) => each.id === punkt)
  if (!item) notFound()
  const back = `/aftaler/${id}/tjekliste`
  return (
    <>
      <PageHead
        title="Undtag et punkt"
        lead={`${item.clauseNumber} ${item.obligation}: tæller derefter som på plads, uden at det er opfyldt.`}
        trail={[...crumbs(await agreementOf(id)), { label: 'Tjekliste', href: back }]}
      />
      <ReasonForm
        action={waiveAction}
        initial={initialState({ id: punkt })}
        back={back}
        label="Hvorfor undtages punktet?"
        hint="Leverandøren ser begrundelsen."
        deed="Undtag punktet"
      />
    </>
  )
}
