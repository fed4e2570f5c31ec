'use server'

import type { FormState } from '@/components/form/state'
import {
  answerMedcom,
  askBlockSeries,
  askCredential,
  changeAccount,
  changeApproval,
  closeAccount,
  reopenAccount,
  requestAccount,
  setPolicy,
  suspendAccount,
  withdrawRequest,
} from '@/lib/accounts'
import { FIELD_WORDS } from '@/lib/accounts/words'
import { submit } from '@/lib/web/submit'

const to = (id: string) => `/konti/${id}`

/** What follows: it is done and NPN-servicen told, or MedCom must say yes first. */
const after = (atOnce: boolean, done: string) =>
  atOnce
    ? `${done} NPN-servicen får besked med det samme.`
    : 'Anmodningen er sendt til MedCom. I får svar på mail.'

export async function requestAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(requestAccount, state, data, {
    done: ({ id, name, atOnce }) => ({
      to: to(id),
      message: after(atOnce, `Kontoen ${name} er oprettet.`),
    }),
  })
}

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeAccount, state, data, {
    done: ({ id, atOnce }) => ({ to: to(id), message: after(atOnce, 'Ændringerne er gemt.') }),
    labels: FIELD_WORDS,
  })
}

export async function suspendAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(suspendAccount, state, data, {
    done: ({ id, atOnce }) => ({ to: to(id), message: after(atOnce, 'Kontoen er spærret.') }),
  })
}

export async function reopenAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(reopenAccount, state, data, {
    done: ({ id, atOnce }) => ({ to: to(id), message: after(atOnce, 'Kontoen er åbnet igen.') }),
  })
}

export async function closeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(closeAccount, state, data, {
    done: ({ id, atOnce }) => ({ to: to(id), message: after(atOnce, 'Kontoen er lukket.') }),
  })
}

export async function credentialAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(askCredential, state, data, {
    done: ({ id, atOnce }) => ({ to: to(id), message: after(atOnce, 'Der er bedt om en ny adgang.') }),
  })
}

export async function blockSeriesAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(askBlockSeries, state, data, {
    done: ({ id, atOnce }) => ({ to: to(id), message: after(atOnce, 'Serien er spærret.') }),
  })
}

export async function policyAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(setPolicy, state, data, {
    done: ({ id }) => ({
      to: to(id),
      message: 'Reglerne er gemt. NPN-servicen får besked med det samme, og leverandøren i sin næste mail.',
    }),
    labels: FIELD_WORDS,
  })
}

export async function answerAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(answerMedcom, state, data, {
    done: ({ id }) => ({ to: to(id), message: 'Svaret er sendt til MedCom.' }),
  })
}

export async function withdrawAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(withdrawRequest, state, data, {
    done: ({ id }) => ({ to: to(id), message: 'Anmodningen er trukket tilbage.' }),
  })
}

export async function approvalAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeApproval, state, data, {
    done: () => ({ to: '/indstillinger/konti', message: 'Valget er gemt og gælder fra i dag.' }),
  })
}
