import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { cache } from 'react'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { may } from '@/lib/door/policy'
import { listToldFunctions, toldHistory } from '@/lib/messages'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../../history'
import { FunctionsForm } from '../../functions-form'
import { TRAIL } from '../../trail'
import { changeAction } from '../actions'

type Params = { params: Promise<{ nr: string }> }

const toldOf = cache(async (nr: string) => {
  const context = await here()
  if (!may(context.actor, 'messageFunction.change')) forbidden()
  const { told, functions, version } = show(await listToldFunctions(context, {}))
  const one = told.find(({ position }) => String(position) === nr) ?? notFound()
  return { one, version, options: functions.map(({ key, name }) => ({ value: key, label: name })) }
})

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await toldOf((await params).nr)).one.name }
}

export default async function ToldFunctionPage({ params, searchParams }: Params & HistoryParams) {
  const { one, version, options } = await toldOf((await params).nr)
  const { about, name, isPart, functions, position } = one
  return (
    <>
      <PageHead
        title={name}
        lead="Gælder fra næste meddelelse og næste skridt i dem, der er i gang. Det, der er sendt, ændres ikke."
        trail={TRAIL.messageFunctions}
      />
      <FunctionsForm
        action={changeAction}
        initial={initialState({ about, version: String(version), functions })}
        back="/indstillinger/beskedmodtagere"
        options={options}
        of="about"
        label="Hvilke kontaktpersoner skal have besked?"
        hint={isPart ? 'Vælg ingen, hvis det skal være de samme som for resten af servicen.' : undefined}
      />
      <HistorySection
        {...toldHistory(about)}
        base={`/indstillinger/beskedmodtagere/${position}`}
        searchParams={searchParams}
      />
    </>
  )
}
