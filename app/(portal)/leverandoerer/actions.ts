'use server'

import type { FormState } from '@/components/form/state'
import { changeOrganisation, changeSupport, createOrganisation, endRole, giveRole } from '@/lib/parties'
import { FIELD_WORDS } from '@/lib/parties/words'
import { submit } from '@/lib/web/submit'

const labels = FIELD_WORDS

export async function createAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(createOrganisation, state, data, {
    done: ({ id }) => ({
      to: `/leverandoerer/${id}`,
      message: 'Parten er oprettet. Du kan nu knytte laboratorier og systemer til den.',
    }),
  })
}

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeOrganisation, state, data, {
    done: ({ id }) => ({ to: `/leverandoerer/${id}`, message: 'Ændringerne er gemt.' }),
    labels,
  })
}

export async function changeSupportAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeSupport, state, data, {
    done: ({ id }) => ({
      to: `/leverandoerer/${id}`,
      message: 'Support er gemt. Laboratoriernes brugere ser de nye oplysninger med det samme.',
    }),
    labels,
  })
}

export async function giveRoleAction(state: FormState, data: FormData): Promise<FormState> {
  const id = String(data.get('organisationId'))
  return submit(giveRole, state, data, {
    done: () => ({ to: `/leverandoerer/${id}`, message: 'Rollen er givet.' }),
  })
}

export async function endRoleAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(endRole, state, data, {
    done: ({ organisationId }) => ({
      to: `/leverandoerer/${organisationId}`,
      message: 'Rollens sidste dag er gemt.',
    }),
  })
}
