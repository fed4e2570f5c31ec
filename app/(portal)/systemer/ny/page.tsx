import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { createAction } from '../actions'
import { SystemForm } from '../system-form'

export const metadata: Metadata = { title: 'Opret system' }

export default async function NewSystemPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  if (!may(context.actor, 'system.create')) forbidden()
  const { vendors } = show(await partyChoices(context, {}))
  const vendorId = [(await searchParams).leverandoer ?? ''].flat()[0] ?? ''
  return (
    <>
      <PageHead
        title="Opret system"
        lead="Et laboratoriesystem, der ikke står på MedComs godkendelsesliste. Systemer på listen kommer ind med den."
        trail={[{ label: 'Systemer', href: '/systemer' }]}
      />
      <SystemForm
        action={createAction}
        initial={initialState({ vendorId })}
        back="/systemer"
        vendors={vendors.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  )
}
