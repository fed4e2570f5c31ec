import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { cache } from 'react'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { listContactFunctions } from '@/lib/contacts'
import { may } from '@/lib/door/policy'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../../history'
import { TRAIL } from '../../trail'
import { changeAction } from '../actions'
import { FunctionForm } from '../function-form'

type Params = { params: Promise<{ nr: string }> }

const functionOf = cache(async (nr: string) => {
  const context = await here()
  if (!may(context.actor, 'contactFunction.change')) forbidden()
  return (
    show(await listContactFunctions(context, {})).find((one) => String(one.position) === nr) ?? notFound()
  )
})

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await functionOf((await params).nr)).name }
}

export default async function ContactFunctionPage({ params, searchParams }: Params & HistoryParams) {
  const one = await functionOf((await params).nr)
  const ticks = {
    requiredForVendor: one.requiredForVendor ? 'ja' : '',
    requiredForLaboratory: one.requiredForLaboratory ? 'ja' : '',
  }
  return (
    <>
      <PageHead
        title={one.name}
        lead="Ændringer gælder med det samme, også for hvem der mangler en kontakt."
        trail={TRAIL.functions}
      />
      <FunctionForm
        action={changeAction}
        initial={initialState({ ...textsOf(one), ...ticks })}
        back="/indstillinger/kontaktfunktioner"
      />
      <HistorySection
        type="contactFunction"
        id={one.key}
        base={`/indstillinger/kontaktfunktioner/${one.position}`}
        searchParams={searchParams}
      />
    </>
  )
}
