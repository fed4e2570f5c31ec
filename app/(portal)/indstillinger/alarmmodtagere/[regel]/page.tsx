import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { cache } from 'react'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { alarmFunctionHistory, listAlarmFunctions } from '@/lib/alarms'
import { ALARM_KIND_WORDS } from '@/lib/alarms/words'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../../history'
import { FunctionsForm } from '../../functions-form'
import { TRAIL } from '../../trail'
import { changeAction } from '../actions'

type Params = { params: Promise<{ regel: string }> }

const toldOf = cache(async (regel: string) => {
  const context = await here()
  if (!may(context.actor, 'alarmFunction.change')) forbidden()
  const { told, functions, version } = show(await listAlarmFunctions(context, {}))
  const one = told.find(({ kind }) => kind === regel) ?? notFound()
  return { ...one, version, options: functions.map(({ key, name }) => ({ value: key, label: name })) }
})

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: ALARM_KIND_WORDS[(await toldOf((await params).regel)).kind] }
}

export default async function AlarmFunctionPage({ params, searchParams }: Params & HistoryParams) {
  const { kind, version, functions, options } = await toldOf((await params).regel)
  return (
    <>
      <PageHead
        title={ALARM_KIND_WORDS[kind]}
        lead="Gælder fra den næste alarm. Det, der er sendt, ændres ikke."
        trail={TRAIL.alarmFunctions}
      />
      <FunctionsForm
        action={changeAction}
        initial={initialState({ kind, version: String(version), functions })}
        back="/indstillinger/alarmmodtagere"
        options={options}
        of="kind"
        label="Hvilke kontaktpersoner skal have mail?"
      />
      <HistorySection
        {...alarmFunctionHistory(kind)}
        base={`/indstillinger/alarmmodtagere/${kind}`}
        searchParams={searchParams}
      />
    </>
  )
}
