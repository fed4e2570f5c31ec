'use server'

import type { FormState } from '@/components/form/state'
import { formatDate } from '@/lib/format'
import { changeIntervals } from '@/lib/intervals'
import { INTERVAL_WORDS } from '@/lib/intervals/words'
import { toDay } from '@/lib/text/days'
import { submit } from '@/lib/web/submit'

export async function intervalsAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeIntervals, state, data, {
    done: ({ validFrom }) => ({
      to: '/indstillinger/gennemgang',
      message: `Det gælder fra den ${formatDate(toDay(validFrom))}.`,
    }),
    labels: INTERVAL_WORDS,
  })
}
