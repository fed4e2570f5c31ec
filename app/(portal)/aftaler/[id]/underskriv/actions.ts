'use server'

import type { FormState } from '@/components/form/state'
import { signAgreement } from '@/lib/agreements'
import { submit } from '@/lib/web/submit'

export async function signAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(signAgreement, state, data, {
    // What is not one of the words it may be is told by the verb.
    read: (values) => values as unknown as Parameters<typeof signAgreement>[1],
    done: ({ id, side }) => ({
      to: `/aftaler/${id}/underskriv`,
      message:
        side === 'vendor'
          ? 'Du har underskrevet. MedCom har fået besked og underskriver som den anden part.'
          : 'Du har underskrevet. Aftalen er underskrevet af begge parter, og leverandøren har fået besked.',
    }),
  })
}
