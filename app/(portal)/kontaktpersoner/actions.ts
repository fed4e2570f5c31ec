'use server'

import type { FormState } from '@/components/form/state'
import { addContact, changeContact, endContact, replaceContact } from '@/lib/contacts'
import { FIELD_WORDS } from '@/lib/contacts/words'
import { submit } from '@/lib/web/submit'

const LIST = '/kontaktpersoner'

export async function addAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(addContact, state, data, {
    done: ({ id, number }) => ({
      to: `${LIST}/${id}`,
      message: `Kontakten er tilføjet. Bilag 3 er nu version ${number}.`,
    }),
  })
}

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeContact, state, data, {
    done: ({ id, number }) => ({
      to: `${LIST}/${id}`,
      message: `Ændringerne er gemt og gælder nu. Bilag 3 er version ${number}.`,
    }),
    labels: FIELD_WORDS,
  })
}

export async function replaceAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(replaceContact, state, data, {
    done: ({ id, number }) => ({
      to: `${LIST}/${id}`,
      message: `Kontakten er erstattet. Bilag 3 er nu version ${number}.`,
    }),
    labels: FIELD_WORDS,
  })
}

export async function endAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(endContact, state, data, {
    done: ({ name, number }) => ({
      to: LIST,
      message: `${name} er fjernet. Bilag 3 er nu version ${number}.`,
    }),
  })
}
