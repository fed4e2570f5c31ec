'use server'

import type { FormState } from '@/components/form/state'
import { formatCount } from '@/lib/format'
import { cancelSuccession, planSuccession } from '@/lib/successions'
import { submit } from '@/lib/web/submit'

const PLACE = '/indstillinger/efterfoelgelse'

export async function planAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(planSuccession, state, data, {
    done: ({ id, told }) => ({
      to: `${PLACE}/${id}`,
      message: `Skiftet er planlagt. ${told > 0 ? `${formatCount(told, 'mail', 'mails')} er på vej.` : 'Der er ingen at sende mail til.'} Portalen gennemfører det på dagen.`,
    }),
  })
}

export async function cancelAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(cancelSuccession, state, data, {
    done: ({ id }) => ({
      to: `${PLACE}/${id}`,
      message: 'Skiftet er aflyst. De, der fik besked om det, får en mail.',
    }),
  })
}
