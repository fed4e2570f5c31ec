import type { Metadata } from 'next'
import { forbidden, notFound } from 'next/navigation'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { TextArea, TextInput } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { ALARM_KIND_WORDS } from '@/lib/alarms/words'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { setThresholdAction } from '../../actions'
import { kindAt, ruleHref, ruleTrail, type RuleParams } from '../../rule'
import { thresholdFields } from '../../threshold-fields'

export const metadata: Metadata = { title: 'Giv en konto egne grænser' }

const OWN = { missedDraw: ['graceDays', 'plainDays'], lowStock: ['weeks', 'criticalWeeks'] }

export default async function OwnThresholdPage(props: RuleParams) {
  const kind = await kindAt(props)
  if (kind !== 'missedDraw' && kind !== 'lowStock') notFound()
  if (!may((await here()).actor, 'alarmThreshold.set')) forbidden()
  return (
    <>
      <PageHead
        title="Giv en konto egne grænser"
        lead={`De gælder for kontoens laboratorium i stedet for reglen "${ALARM_KIND_WORDS[kind]}". Det, der står tomt, følger reglen.`}
        trail={ruleTrail(kind)}
      />
      <Form action={setThresholdAction} initial={initialState({ kind })}>
        <HiddenInput name="kind" />
        <TextInput
          name="account"
          label="Hvilken konto?"
          hint="Navnet på en konto i produktion, som den hedder i registret."
          maxLength={100}
          autoComplete="off"
        />
        {thresholdFields(kind, { only: OWN[kind], optional: true })}
        <TextArea name="reason" label="Hvorfor har kontoen sine egne grænser?" rows={3} maxLength={500} />
        <FormButtons back={ruleHref(kind)}>Giv kontoen egne grænser</FormButtons>
      </Form>
    </>
  )
}
