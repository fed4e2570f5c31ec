import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { changeSupportAction } from '../../actions'
import { SupportForm } from '../../support-form'
import { crumbs, organisationOf, type Params } from '../organisation'

export const metadata: Metadata = { title: 'Ret support' }

export default async function SupportPage({ params }: Params) {
  const { id } = await params
  const organisation = await organisationOf(id)
  const { actor } = await here()
  const own = actor.kind === 'user' && (actor.vendorId === null || actor.vendorId === id)
  if (!own || !may(actor, 'organisation.changeSupport')) forbidden()
  return (
    <>
      <PageHead
        title="Ret support"
        lead="Brugerne på laboratorierne ser dette, når de slår et prøvenummer op."
        trail={[...crumbs(organisation)]}
      />
      <SupportForm
        action={changeSupportAction}
        initial={initialState(textsOf(organisation))}
        back={`/leverandoerer/${id}`}
      />
    </>
  )
}
