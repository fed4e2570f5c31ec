'use server'

import type { FormState } from '@/components/form/state'
import { addStandard, changeCertificationRules, removeStandard } from '@/lib/certification'
import { formatDate } from '@/lib/format'
import { submit } from '@/lib/web/submit'

type Input = Parameters<typeof changeCertificationRules>[1]

const STANDARDS = '/indstillinger/certificering/standarder'

export async function rulesAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeCertificationRules, state, data, {
    // What is not as it should be is told by the verb, field by field.
    read: (values) => ({ ...values, required: values.required ?? [] }) as unknown as Input,
    done: ({ validFrom }) => ({
      to: '/indstillinger/certificering',
      message: `Det gælder fra den ${formatDate(validFrom)}.`,
    }),
  })
}

export async function addStandardAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(addStandard, state, data, {
    done: ({ label }) => ({ to: STANDARDS, message: `${label} er tilføjet.` }),
  })
}

export async function removeStandardAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(removeStandard, state, data, {
    done: ({ label }) => ({ to: STANDARDS, message: `${label} er slettet.` }),
  })
}
