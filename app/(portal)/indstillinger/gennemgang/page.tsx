import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { DescriptionList } from '@/components/ui/description-list'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { INTERVAL_HISTORY, showIntervals } from '@/lib/intervals'
import { INTERVAL_WORDS, INTERVALS } from '@/lib/intervals/words'
import { toDay } from '@/lib/text/days'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../history'
import { TRAIL } from '../trail'
import { intervalsAction } from './actions'
import { IntervalsForm } from './intervals-form'

export const metadata: Metadata = { title: 'Gennemgang og mails' }

export default async function IntervalsPage({ searchParams }: HistoryParams) {
  const context = await here()
  const { values, version, changesOn, today } = show(await showIntervals(context, {}))
  const coming = changesOn.map((day) => formatDate(toDay(day))).join(' og ')
  return (
    <>
      <PageHead
        title="Gennemgang og mails"
        lead={`Hvor tit leverandørerne spørges, om deres kontaktpersoner, konti og postkasser stadig er rigtige. Den, der er spurgt, beholder sin frist.${coming ? ` Det er besluttet, at det ændres den ${coming}.` : ''}`}
        trail={TRAIL.settings}
      />
      {may(context.actor, 'interval.change') ? (
        <IntervalsForm
          action={intervalsAction}
          initial={initialState({ ...textsOf({ ...values, version }), validFrom: today })}
          back="/indstillinger"
          fields={INTERVALS.map((name) => ({ name, label: INTERVAL_WORDS[name] }))}
        />
      ) : (
        <DescriptionList
          items={INTERVALS.map((name) => ({ term: INTERVAL_WORDS[name], value: String(values[name]) }))}
        />
      )}
      <HistorySection {...INTERVAL_HISTORY} base="/indstillinger/gennemgang" searchParams={searchParams} />
    </>
  )
}
