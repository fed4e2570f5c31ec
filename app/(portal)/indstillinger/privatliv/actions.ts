'use server'

import type { FormState } from '@/components/form/state'
import { formatDate } from '@/lib/format'
import { changeKeep, eraseContact } from '@/lib/privacy'
import { toDay } from '@/lib/text/days'
import { submit } from '@/lib/web/submit'

export async function keepAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeKeep, state, data, {
    done: ({ validFrom }) => ({
      to: '/indstillinger/privatliv',
      message: `Det gælder fra den ${formatDate(toDay(validFrom))}. Siden om persondata siger det samme.`,
    }),
  })
}

export async function eraseContactAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(eraseContact, state, data, {
    done: ({ id }) => ({ to: `/kontaktpersoner/${id}`, message: 'Personoplysningerne er slettet.' }),
  })
}
