import type { Metadata } from 'next'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { DateInput, TextArea } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { forbidden } from 'next/navigation'
import type { SearchParams } from '@/components/table/list-state'
import { showRule } from '@/lib/alarms'
import { RULE_MODES, SEVERITIES } from '@/lib/alarms/kinds'
import { THRESHOLD_WORDS } from '@/lib/alarms/rule-words'
import { ALARM_KIND_WORDS, RULE_MODE_WORDS, SEVERITY_WORDS } from '@/lib/alarms/words'
import { may } from '@/lib/door/policy'
import { textsOf } from '@/lib/web/form-values'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { changeRuleAction } from '../../actions'
import { kindAt, ruleHref, ruleTrail, type RuleParams } from '../../rule'
import { thresholdFields } from '../../threshold-fields'

export async function generateMetadata(props: RuleParams): Promise<Metadata> {
  return { title: `Ændr reglen: ${ALARM_KIND_WORDS[await kindAt(props)]}` }
}

const MODE_HINTS = {
  off: 'Der ledes ikke efter det.',
  observing: 'MedCom ser alarmerne. Ingen får mail, og leverandøren ser dem ikke.',
  inForce: 'Leverandøren ser sine alarmer, og der sendes mail.',
}

export default async function ChangeRulePage(props: RuleParams & { searchParams: Promise<SearchParams> }) {
  const kind = await kindAt(props)
  const context = await here()
  if (!may(context.actor, 'alarmRule.change')) forbidden()
  const { current, version, today } = show(await showRule(context, { kind }))
  const asked = await props.searchParams
  const tried = Object.fromEntries(
    Object.keys(THRESHOLD_WORDS[kind]).flatMap((name) =>
      typeof asked[name] === 'string' ? [[name, asked[name]]] : [],
    ),
  )
  const { mode, severity, thresholds } = current
  const begin = { ...textsOf({ kind, version, mode, severity, ...thresholds }), ...tried, validFrom: today }
  return (
    <>
      <PageHead
        title={`Ændr reglen: ${ALARM_KIND_WORDS[kind]}`}
        lead="Det, der er fundet, bliver stående. Trækninger fra før dagen dømmes efter det, der gjaldt da."
        trail={ruleTrail(kind)}
      />
      <Form action={changeRuleAction} initial={initialState(begin)}>
        <HiddenInput name="kind" />
        <HiddenInput name="version" />
        <RadioGroup
          name="mode"
          label="Hvordan skal reglen virke?"
          options={RULE_MODES.map((value) => ({
            value,
            label: RULE_MODE_WORDS[value],
            hint: MODE_HINTS[value],
          }))}
        />
        <RadioGroup
          name="severity"
          label="Hvor alvorlige er dens alarmer?"
          options={SEVERITIES.map((value) => ({ value, label: SEVERITY_WORDS[value] }))}
        />
        {thresholdFields(kind)}
        <DateInput name="validFrom" label="Fra og med hvilken dag?" min={today} />
        <TextArea
          name="reason"
          label="Hvorfor ændres reglen?"
          hint="Så andre kan se det senere."
          rows={3}
          maxLength={500}
        />
        <FormButtons back={ruleHref(kind)}>Lad reglen gælde</FormButtons>
      </Form>
    </>
  )
}
