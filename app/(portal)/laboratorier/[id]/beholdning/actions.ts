'use server'

import type { FormState } from '@/components/form/state'
import { declareUse, noteCount } from '@/lib/stock'
import { FIELD_WORDS } from '@/lib/stock/words'
import { submit } from '@/lib/web/submit'

const to = (id: string) => `/laboratorier/${id}/beholdning`

export async function declareAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(declareUse, state, data, {
    done: ({ id, declared }) => ({
      to: to(id),
      message: declared
        ? 'Forbruget er gemt, og beholdningen er regnet om.'
        : 'Forbruget skønnes nu ud fra trækningerne.',
    }),
    labels: FIELD_WORDS,
  })
}

export async function countAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(noteCount, state, data, {
    done: ({ id }) => ({ to: to(id), message: 'Optællingen er gemt. Beholdningen regnes nu fra den dag.' }),
    labels: FIELD_WORDS,
  })
}
