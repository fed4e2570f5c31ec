'use server'

import type { FormState } from '@/components/form/state'
import { changeDeadlines } from '@/lib/messages'
import { DEADLINE_WORDS } from '@/lib/messages/deadline-words'
import { submit } from '@/lib/web/submit'
import { decidedAt } from '../figures'

export async function deadlinesAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeDeadlines, state, data, {
    done: decidedAt('/indstillinger/beskedfrister'),
    labels: DEADLINE_WORDS,
  })
}
