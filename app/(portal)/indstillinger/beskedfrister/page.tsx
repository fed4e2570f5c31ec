import type { Metadata } from 'next'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { DescriptionList } from '@/components/ui/description-list'
import { may } from '@/lib/door/policy'
import { formatDate, formatNumber } from '@/lib/format'
import { DEADLINE_HISTORY, showDeadlines } from '@/lib/messages'
import { DEADLINES, DEADLINE_WORDS } from '@/lib/messages/deadline-words'
import { toDay } from '@/lib/text/days'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../history'
import { TRAIL } from '../trail'
import { deadlinesAction } from './actions'
import { DeadlinesForm } from './deadlines-form'

export const metadata: Metadata = { title: 'Frister for servicemeddelelser' }

export default async function DeadlinesPage({ searchParams }: HistoryParams) {
  const context = await here()
  const { values, version, changesOn, today } = show(await showDeadlines(context, {}))
  const coming = changesOn.map((day) => formatDate(toDay(day))).join(' og ')
  return (
    <>
      <PageHead
        title="Frister for servicemeddelelser"
        lead={`Hvor tit de berørte hører nyt, og hvor lang tid i forvejen de får besked. Det, der er lovet, ændres ikke.${coming ? ` Det er besluttet, at det ændres den ${coming}.` : ''}`}
        trail={TRAIL.settings}
      />
      {may(context.actor, 'messageDeadline.change') ? (
        <DeadlinesForm
          action={deadlinesAction}
          initial={initialState({ ...textsOf({ ...values, version }), validFrom: today })}
          back="/indstillinger"
          fields={DEADLINES.map((name) => ({ name, label: DEADLINE_WORDS[name] }))}
        />
      ) : (
        <DescriptionList
          items={DEADLINES.map((name) => ({ term: DEADLINE_WORDS[name], value: formatNumber(values[name]) }))}
        />
      )}
      <HistorySection {...DEADLINE_HISTORY} base="/indstillinger/beskedfrister" searchParams={searchParams} />
    </>
  )
}
