'use server'

import type { FormState } from '@/components/form/state'
import { applyMany, discardMany, requestMany } from '@/lib/accounts'
import { submit } from '@/lib/web/submit'
import { readRows } from './read-rows'

const to = (id: string) => `/konti/mange/${id}`

export async function tableAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(requestMany, state, data, {
    read: ({ environment, reason, personalReason, ...values }) =>
      ({ environment, reason, personalReason, rows: readRows(values) }) as never,
    done: ({ id }) => ({ to: to(id) }),
  })
}

export async function applyAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(applyMany, state, data, { done: ({ id }) => ({ to: to(id) }) })
}

export async function discardAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(discardMany, state, data, {
    done: () => ({ to: '/konti/mange', message: 'Rækkerne er kasseret. Intet er bestilt.' }),
  })
}
