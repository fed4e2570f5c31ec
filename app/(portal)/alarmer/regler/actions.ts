'use server'

import type { FormState } from '@/components/form/state'
import { changeRule, removeThreshold, setThreshold } from '@/lib/alarms'
import { RULE_FIELD_WORDS } from '@/lib/alarms/rule-words'
import { RULE_MODE_WORDS, SEVERITY_WORDS } from '@/lib/alarms/words'
import { formatDate } from '@/lib/format'
import { submit } from '@/lib/web/submit'
import { ruleHref } from './rule'

export async function changeRuleAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeRule, state, data, {
    read: (values) => values as never,
    done: ({ kind, validFrom, mode }) => ({
      to: ruleHref(kind),
      message: `Reglen gælder sådan fra den ${formatDate(validFrom)}: ${RULE_MODE_WORDS[mode].toLowerCase()}.`,
    }),
    labels: RULE_FIELD_WORDS,
    words: { ...RULE_MODE_WORDS, ...SEVERITY_WORDS },
  })
}

export async function setThresholdAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(setThreshold, state, data, {
    read: (values) => values as never,
    done: ({ kind, account }) => ({
      to: ruleHref(kind),
      message: `${account} har fået egne grænser. De gælder fra næste gang, reglen ser på laboratoriet.`,
    }),
  })
}

export async function removeThresholdAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(removeThreshold, state, data, {
    read: (values) => values as never,
    done: ({ kind, account }) => ({
      to: ruleHref(kind),
      message: `${account} følger reglens grænser igen.`,
    }),
  })
}
