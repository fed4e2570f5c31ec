import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { TRAIL } from '../../trail'
import { addAction } from '../actions'
import { FunctionForm } from '../function-form'

export const metadata: Metadata = { title: 'Tilføj kontaktfunktion' }

export default async function NewContactFunctionPage() {
  if (!may((await here()).actor, 'contactFunction.add')) forbidden()
  return (
    <>
      <PageHead
        title="Tilføj kontaktfunktion"
        lead="Den står sidst i listen, og leverandørerne kan vælge den med det samme."
        trail={TRAIL.functions}
      />
      <FunctionForm
        action={addAction}
        initial={initialState()}
        back="/indstillinger/kontaktfunktioner"
        isNew
      />
    </>
  )
}
