'use server'

import type { FormState } from '@/components/form/state'
import { formatDate } from '@/lib/format'
import { changeDeadlines } from '@/lib/messages'
import { DEADLINE_WORDS } from '@/lib/messages/deadline-words'
import { toDay } from '@/lib/text/days'
import { submit } from '@/lib/web/submit'

export async function deadlinesAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeDeadlines, state, data, {
    done: ({ validFrom }) => ({
      to: '/indstillinger/beskedfrister',
      message: `Det gælder fra den ${formatDate(toDay(validFrom))}.`,
    }),
    labels: DEADLINE_WORDS,
  })
}
