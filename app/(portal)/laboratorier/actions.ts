'use server'

import type { FormState } from '@/components/form/state'
import {
  assignOwner,
  assignSystem,
  assignVendor,
  changeLaboratory,
  closeLaboratory,
  createLaboratory,
  reopenLaboratory,
} from '@/lib/parties'
import { FIELD_WORDS } from '@/lib/parties/words'
import { submit } from '@/lib/web/submit'
import { readSystemChoice } from './system-choice'

const to = (id: string) => `/laboratorier/${id}`

export async function createAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(createLaboratory, state, data, {
    read: (values) => ({ ...values, ...readSystemChoice(values.systemId) }) as never,
    done: ({ id }) => ({
      to: to(id),
      message: 'Laboratoriet er oprettet. Trækningsloggen kan nu kende det.',
    }),
  })
}

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeLaboratory, state, data, {
    done: ({ id }) => ({ to: to(id), message: 'Ændringerne er gemt.' }),
    labels: FIELD_WORDS,
  })
}

export async function assignOwnerAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(assignOwner, state, data, {
    done: ({ id }) => ({
      to: to(id),
      message: 'Ejeren er gemt. Den tidligere ejer står stadig i listen over ejere.',
    }),
    labels: { organisationId: 'Ejer' },
  })
}

export async function assignVendorAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(assignVendor, state, data, {
    done: ({ id }) => ({
      to: to(id),
      message: 'Leverandøren er gemt. Vælg nu, hvilket system laboratoriet får.',
    }),
    labels: { vendorId: 'Leverandør' },
  })
}

export async function assignSystemAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(assignSystem, state, data, {
    read: (values) => ({ ...values, ...readSystemChoice(values.systemId) }) as never,
    done: ({ id }) => ({ to: to(id), message: 'Systemet er gemt.' }),
    labels: { systemId: 'System' },
  })
}

export async function closeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(closeLaboratory, state, data, {
    done: ({ id }) => ({
      to: to(id),
      message: 'Laboratoriets sidste dag er gemt. Det, det har trukket, kan stadig slås op.',
    }),
    labels: { closedOn: 'Laboratoriets sidste dag' },
  })
}

export async function reopenAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(reopenLaboratory, state, data, {
    done: ({ id }) => ({
      to: to(id),
      message: 'Laboratoriet er åbnet igen. Se efter, om ejer, leverandør og system passer.',
    }),
  })
}
