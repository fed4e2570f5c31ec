'use server'

import type { FormState } from '@/components/form/state'
import { addVersion, changeSystem, changeVersion, createSystem } from '@/lib/systems'
import { submit } from '@/lib/web/submit'

const labels = {
  name: 'Navn',
  description: 'Beskrivelse',
  retiredOn: 'Sidste dag i brug',
  label: 'Version',
  releasedOn: 'Udgivet',
  endsOn: 'Sidste dag med support',
}

export async function createAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(createSystem, state, data, {
    done: ({ id }) => ({
      to: `/systemer/${id}`,
      message: 'Systemet er oprettet. Laboratorier kan nu få det.',
    }),
  })
}

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeSystem, state, data, {
    done: ({ id }) => ({ to: `/systemer/${id}`, message: 'Ændringerne er gemt.' }),
    labels,
  })
}

export async function addVersionAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(addVersion, state, data, {
    done: ({ systemId }) => ({ to: `/systemer/${systemId}`, message: 'Versionen er tilføjet.' }),
  })
}

export async function changeVersionAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeVersion, state, data, {
    done: ({ systemId }) => ({ to: `/systemer/${systemId}`, message: 'Versionen er gemt.' }),
    labels,
  })
}
