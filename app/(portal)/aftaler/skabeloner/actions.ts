'use server'

import type { FormState } from '@/components/form/state'
import {
  changeVersion,
  createTemplate,
  discardVersion,
  publishVersion,
  showTemplate,
  startVersion,
} from '@/lib/templates'
import { here } from '@/lib/web/request'
import { stateAfter, submit } from '@/lib/web/submit'
import { partFrom, reshape, told } from './part-values'
import { rearranged } from './rearrange'

const PLACE = '/aftaler/skabeloner'

const labels = {
  title: 'Titel',
  changeNote: 'Hvad er nyt',
  consultation: 'Udkast i høring',
  terminationMonths: 'Opsigelsesvarsel i måneder',
  termsMonths: 'Varsel for nye vilkår i måneder',
}

export async function createAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(createTemplate, state, data, {
    done: ({ id }) => ({
      to: `${PLACE}/${id}`,
      message: 'Skabelonen er oprettet som kladde. Ret den til, og udgiv den, når den er færdig.',
    }),
  })
}

export async function startAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(startVersion, state, data, {
    done: ({ id, number }) => ({
      to: `${PLACE}/${id}`,
      message: `Version ${number} er en kladde. Kun MedCom ser den, til den bliver udgivet.`,
    }),
  })
}

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeVersion, state, data, {
    read: ({ consultation = '', ...rest }) => ({ ...rest, consultation }) as never,
    done: ({ id }) => ({ to: `${PLACE}/${id}`, message: 'Ændringerne er gemt.' }),
    labels,
  })
}

export async function publishAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(publishVersion, state, data, {
    done: ({ id, number }) => ({
      to: `${PLACE}/${id}`,
      message: `Version ${number} er udgivet. Nye aftaler laves af den.`,
    }),
  })
}

export async function discardAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(discardVersion, state, data, {
    done: ({ number }) => ({ to: PLACE, message: `Kladden til version ${number} er kasseret.` }),
  })
}

/** The parts themselves: added, moved and removed, each at once. */
export async function arrangeAction(state: FormState, data: FormData): Promise<FormState> {
  const id = String(data.get('id'))
  const shown = await showTemplate(await here(), { id })
  if (!shown.ok) return stateAfter(shown.fault, state.values, state.attempt + 1)
  return submit(changeVersion, state, data, {
    read: (values) => ({ id, version: values.version, parts: rearranged(shown.value.parts, values) }),
    done: () => ({ to: `${PLACE}/${id}/dele`, message: 'Delene er ændret.' }),
  })
}

const MOVED =
  'En anden har flyttet delen, givet den en anden titel eller fjernet den, mens du skrev. Åbn kladden i en ny fane, og sæt det, du har skrevet, ind dér.'

/** One part with its clauses. The buttons that add, move and remove a clause, or preview, save nothing yet. */
export async function changePartAction(state: FormState, data: FormData): Promise<FormState> {
  const reshaped = reshape(data)
  if (reshaped) return { values: reshaped, errors: {}, attempt: 0 }
  const id = String(data.get('id'))
  const shown = await showTemplate(await here(), { id })
  if (!shown.ok) return stateAfter(shown.fault, state.values, state.attempt + 1)
  const place = shown.value.parts.findIndex(({ title }) => title === data.get('opened'))
  if (place < 0) return { ...state, message: MOVED, attempt: state.attempt + 1 }
  const answer = await submit(changeVersion, state, data, {
    read: (values) => ({
      id,
      version: values.version,
      parts: shown.value.parts.map((part, index) => (index === place ? partFrom(values, part.kind) : part)),
    }),
    done: () => ({ to: `${PLACE}/${id}`, message: 'Delen er gemt.' }),
  })
  return told(answer, `parts.${place}.`)
}
