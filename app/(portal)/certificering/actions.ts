'use server'

import type { FormState } from '@/components/form/state'
import {
  agreePlan,
  approveCertification,
  beginTest,
  changeExpiry,
  orderCertification,
  proposePlan,
  rejectCertification,
  withdrawCertification,
} from '@/lib/certification'
import { formatDate } from '@/lib/format'
import { submit } from '@/lib/web/submit'

const to = (id: string) => `/certificering/${id}`

/** What was done, and who hears of it: nobody is promised a mail that there is no one to write to. */
const said = (what: string, told: number, mail: string) =>
  told > 0 ? `${what} ${mail}` : `${what} Der er ingen at skrive til om det.`

export async function orderAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(orderCertification, state, data, {
    done: ({ id, number, told }) => ({
      to: to(id),
      message: said(`Certificering ${number} er bestilt.`, told, 'MedCom får en mail.'),
    }),
  })
}

export async function proposeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(proposePlan, state, data, {
    done: ({ id, told }) => ({
      to: to(id),
      message: told > 0 ? 'Forslaget er sendt.' : 'Forslaget er gemt, men der er ingen at skrive til.',
    }),
  })
}

export async function agreeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(agreePlan, state, data, {
    done: ({ id, plannedOn }) => ({
      to: to(id),
      message: `Testen er aftalt til den ${formatDate(plannedOn)}.`,
    }),
  })
}

export async function beginAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(beginTest, state, data, {
    done: ({ id }) => ({ to: to(id), message: 'Testen er begyndt.' }),
  })
}

export async function approveAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(approveCertification, state, data, {
    done: ({ id, told }) => ({
      to: to(id),
      message: said('Godkendt.', told, 'Leverandøren får en mail.'),
    }),
  })
}

export async function rejectAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(rejectCertification, state, data, {
    done: ({ id, told }) => ({
      to: to(id),
      message: said('Ikke godkendt.', told, 'Leverandøren får en mail med begrundelsen.'),
    }),
  })
}

export async function expiryAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeExpiry, state, data, {
    done: ({ id, told }) => ({
      to: to(id),
      message: said('Udløbet er ændret.', told, 'Leverandøren får en mail.'),
    }),
  })
}

export async function withdrawAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(withdrawCertification, state, data, {
    done: ({ id }) => ({ to: to(id), message: 'Bestillingen er trukket tilbage.' }),
  })
}
