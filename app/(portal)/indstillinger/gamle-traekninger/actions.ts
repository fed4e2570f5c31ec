'use server'

import type { FormState } from '@/components/form/state'
import { changeJudgedDays } from '@/lib/alarms'
import { JUDGED_DAYS_WORDS } from '@/lib/alarms/rule-words'
import { formatDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { submit } from '@/lib/web/submit'

export async function judgedDaysAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeJudgedDays, state, data, {
    done: ({ validFrom }) => ({
      to: '/indstillinger/gamle-traekninger',
      message: `Det gælder fra den ${formatDate(toDay(validFrom))}.`,
    }),
    labels: JUDGED_DAYS_WORDS,
  })
}
