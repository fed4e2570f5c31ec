'use server'

import type { FormState } from '@/components/form/state'
import { changeToldFunctions } from '@/lib/messages'
import { FIELD_WORDS } from '@/lib/messages/words'
import { submit } from '@/lib/web/submit'

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeToldFunctions, state, data, {
    done: ({ name }) => ({
      to: '/indstillinger/beskedmodtagere',
      message: `${name}: det gælder fra nu af.`,
    }),
    labels: FIELD_WORDS,
  })
}
