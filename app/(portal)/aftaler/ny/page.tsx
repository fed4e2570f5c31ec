import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { partyChoices } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { createAction } from '../actions'
import { AgreementForm } from '../agreement-form'
import { templateOptions } from '../template-options'

export const metadata: Metadata = { title: 'Opret aftale' }

export default async function NewAgreementPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  if (!may(context.actor, 'agreement.create')) forbidden()
  const { vendors } = show(await partyChoices(context, {}))
  const templates = await templateOptions()
  const vendorId = [(await searchParams).leverandoer ?? ''].flat()[0] ?? ''
  return (
    <>
      <PageHead
        title="Opret aftale"
        lead="Aftalen oprettes som en kladde. Leverandøren ser den først, når du sender den til underskrift."
        trail={[{ label: 'Aftaler', href: '/aftaler' }]}
      />
      {templates.length === 0 ? (
        <EmptyState
          title="Ingen skabelon er udgivet"
          action={<ButtonLink href="/aftaler/skabeloner">Gå til skabelonerne</ButtonLink>}
        >
          En aftale laves på en udgivet skabelon. Udgiv den første, og opret så aftalen.
        </EmptyState>
      ) : (
        <AgreementForm
          action={createAction}
          initial={initialState({
            vendorId,
            ...(templates.length === 1 && { templateVersionId: templates[0]!.value }),
          })}
          back="/aftaler"
          vendors={vendors.map(({ id, name }) => ({ value: id, label: name }))}
          templates={templates}
        />
      )}
    </>
  )
}
