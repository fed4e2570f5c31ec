'use server'

import type { FormState } from '@/components/form/state'
import {
  changeAgreement,
  createAgreement,
  declineAgreement,
  recallAgreement,
  sendAgreement,
  withdrawAgreement,
} from '@/lib/agreements'
import { FIELD_WORDS } from '@/lib/agreements/words'
import { submit } from '@/lib/web/submit'

const to = (id: string) => `/aftaler/${id}`

export async function createAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(createAgreement, state, data, {
    done: ({ id, number }) => ({
      to: to(id),
      message: `Aftale ${number} er oprettet som kladde. Leverandøren ser den først, når du sender den.`,
    }),
  })
}

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeAgreement, state, data, {
    done: ({ id }) => ({ to: to(id), message: 'Kladden er gemt.' }),
    labels: FIELD_WORDS,
  })
}

export async function sendAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(sendAgreement, state, data, {
    done: ({ id, told }) => ({
      to: to(id),
      message:
        told > 0
          ? `Aftalen er sendt til underskrift. ${told === 1 ? 'Én' : told} hos leverandøren får en mail.`
          : 'Aftalen er sendt til underskrift, men ingen får en mail: leverandøren har hverken brugere eller en mailadresse.',
    }),
  })
}

export async function recallAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(recallAgreement, state, data, {
    done: ({ id }) => ({
      to: to(id),
      message: 'Aftalen er kaldt tilbage og er en kladde igen. Leverandøren får en mail om det.',
    }),
  })
}

export async function withdrawAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(withdrawAgreement, state, data, {
    done: ({ id }) => ({ to: to(id), message: 'Aftalen er trukket tilbage.' }),
  })
}

export async function declineAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(declineAgreement, state, data, {
    done: ({ id }) => ({ to: to(id), message: 'Aftalen er afvist. MedCom får en mail med begrundelsen.' }),
  })
}
