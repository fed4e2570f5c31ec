'use server'

import type { FormState } from '@/components/form/state'
import { changeMessageTemplate } from '@/lib/messages'
import { FIELD_WORDS } from '@/lib/messages/words'
import { submit } from '@/lib/web/submit'

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeMessageTemplate, state, data, {
    done: () => ({ to: '/indstillinger/beskedtekster', message: 'Teksten er gemt.' }),
    labels: FIELD_WORDS,
  })
}
