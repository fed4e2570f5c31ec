'use server'

import type { FormState } from '@/components/form/state'
import {
  changeEmail,
  changeUser,
  deactivateUser,
  endSigningRight,
  eraseUser,
  reactivateUser,
  registerSigningRight,
  resetSecondFactor,
} from '@/lib/people'
import { FIELD_WORDS } from '@/lib/people/words'
import { submit } from '@/lib/web/submit'

const pageOf = (id: unknown) => `/indstillinger/brugere/${String(id)}`

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeUser, state, data, {
    done: ({ id, name }) => ({
      to: pageOf(id),
      message: `Ændringerne er gemt. De gælder, næste gang ${name} gør noget.`,
    }),
    labels: FIELD_WORDS,
  })
}

export async function changeEmailAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeEmail, state, data, {
    done: ({ id, name }) => ({
      to: pageOf(id),
      message: `Mailadressen er ændret, og ${name} er logget ud alle steder. Begge adresser får besked.`,
    }),
    labels: FIELD_WORDS,
  })
}

export async function deactivateAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(deactivateUser, state, data, {
    done: ({ name }) => ({
      to: pageOf(data.get('id')),
      message: `Adgangen er lukket, og ${name} er logget ud alle steder.`,
    }),
  })
}

export async function reactivateAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(reactivateUser, state, data, {
    done: ({ name }) => ({
      to: pageOf(data.get('id')),
      message: `Adgangen er åben. ${name} kan logge ind igen.`,
    }),
  })
}

export async function eraseAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(eraseUser, state, data, {
    done: () => ({ to: '/indstillinger/brugere', message: 'Personoplysningerne er slettet, også i loggen.' }),
  })
}

export async function registerRightAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(registerSigningRight, state, data, {
    done: ({ name }) => ({
      to: pageOf(data.get('userId')),
      message: `${name} har nu retten til at underskrive.`,
    }),
  })
}

export async function endRightAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(endSigningRight, state, data, {
    done: ({ userId }) => ({ to: pageOf(userId), message: 'Rettens sidste dag er gemt.' }),
  })
}

export async function resetFactorAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(resetSecondFactor, state, data, {
    done: ({ name }) => ({
      to: pageOf(data.get('id')),
      message: `Godkendelse i to trin er nulstillet. ${name} er logget ud alle steder og har fået en mail.`,
    }),
  })
}
