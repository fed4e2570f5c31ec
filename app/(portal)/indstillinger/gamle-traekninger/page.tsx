import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { DateInput, TextInput } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { DescriptionList } from '@/components/ui/description-list'
import { JUDGED_DAYS_HISTORY, showJudgedDays } from '@/lib/alarms'
import { JUDGED_DAYS_WORDS } from '@/lib/alarms/rule-words'
import { may } from '@/lib/door/policy'
import { formatDate, formatNumber } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { HistorySection, type HistoryParams } from '../../history'
import { TRAIL } from '../trail'
import { judgedDaysAction } from './actions'

export const metadata: Metadata = { title: 'Alarmer om gamle trækninger' }

export default async function JudgedDaysPage({ searchParams }: HistoryParams) {
  const context = await here()
  const { values, version, changesOn, today } = show(await showJudgedDays(context, {}))
  const coming = changesOn.map((day) => formatDate(toDay(day))).join(' og ')
  return (
    <>
      <PageHead
        title="Alarmer om gamle trækninger"
        lead={`Linjer i trækningsloggen, der er ældre, når de kommer, giver kun alarm om numre, der er trukket mere end én gang. Så giver en gammel log, der læses ind, ikke alarmer om det, der er forbi. Den kan stadig bruges, når en regel prøves.${coming ? ` Det er besluttet, at det ændres den ${coming}.` : ''}`}
        trail={TRAIL.settings}
      />
      {may(context.actor, 'alarmSetting.change') ? (
        <Form
          action={judgedDaysAction}
          initial={initialState({ ...textsOf({ ...values, version }), validFrom: today })}
          discardHref="/indstillinger"
        >
          <HiddenInput name="version" />
          <TextInput
            name="judgedDays"
            label="Hvor mange dage gammel må en linje højst være, når den kommer?"
            inputMode="numeric"
            width={4}
            autoComplete="off"
          />
          <DateInput name="validFrom" label="Fra og med hvilken dag?" min={today} />
          <FormButtons back="/indstillinger">Gem grænsen</FormButtons>
        </Form>
      ) : (
        <DescriptionList
          items={[{ term: JUDGED_DAYS_WORDS.judgedDays, value: `${formatNumber(values.judgedDays)} dage` }]}
        />
      )}
      <HistorySection
        {...JUDGED_DAYS_HISTORY}
        base="/indstillinger/gamle-traekninger"
        searchParams={searchParams}
      />
    </>
  )
}
