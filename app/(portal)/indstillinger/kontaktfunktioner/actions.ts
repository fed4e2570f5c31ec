'use server'

import type { FormState } from '@/components/form/state'
import { addContactFunction, changeContactFunction } from '@/lib/contacts'
import { FIELD_WORDS } from '@/lib/contacts/words'
import { submit } from '@/lib/web/submit'

const LIST = '/indstillinger/kontaktfunktioner'

export async function addAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(addContactFunction, state, data, {
    done: () => ({ to: LIST, message: 'Funktionen er tilføjet. Leverandørerne kan vælge den nu.' }),
  })
}

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeContactFunction, state, data, {
    done: () => ({ to: LIST, message: 'Ændringerne er gemt.' }),
    labels: FIELD_WORDS,
  })
}
