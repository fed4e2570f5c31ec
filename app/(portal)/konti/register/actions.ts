'use server'

import type { FormState } from '@/components/form/state'
import { applyRegister, discardRegister } from '@/lib/registers'
import { submit } from '@/lib/web/submit'

const STALE = 'Registret er ændret, siden filen blev vist. Intet er indlæst: se listen igen, og indlæs så.'

export async function applyAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(applyRegister, state, data, {
    done: ({ id, stale }) => ({ to: `/konti/register/${id}`, ...(stale && { message: STALE }) }),
  })
}

export async function discardAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(discardRegister, state, data, {
    done: () => ({ to: '/konti/register', message: 'Filen er kasseret. Intet er indlæst.' }),
  })
}
