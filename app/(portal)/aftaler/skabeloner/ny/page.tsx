import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { createAction } from '../actions'
import { TemplateForm } from '../template-form'
import { PLACE, trailOf } from '../version'

export const metadata: Metadata = { title: 'Opret skabelon' }

export default async function NewTemplatePage() {
  const { actor } = await here()
  if (!may(actor, 'template.create')) forbidden()
  return (
    <>
      <PageHead
        title="Opret skabelon"
        lead="En ny slags aftale. Er det kun teksten, der skal ændres, så begynd en ny version af den skabelon, der er."
        trail={trailOf(actor)}
      />
      <TemplateForm
        action={createAction}
        initial={initialState({ from: 'consultationDraft' })}
        back={PLACE}
      />
    </>
  )
}
