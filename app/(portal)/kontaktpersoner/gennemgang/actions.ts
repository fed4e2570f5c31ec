'use server'

import type { FormState } from '@/components/form/state'
import { confirmReview, openReview } from '@/lib/reviews'
import { submit } from '@/lib/web/submit'

export async function confirmAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(confirmReview, state, data, {
    done: () => ({
      to: '/kontaktpersoner/gennemgang',
      message: 'Tak. Kontaktpersoner og konti er bekræftet i dag.',
    }),
  })
}

export async function openAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(openReview, state, data, {
    done: ({ vendorName, step }) => ({
      to: `/kontaktpersoner/gennemgang/${String(data.get('vendorId'))}`,
      message:
        step === 'medcom'
          ? `${vendorName} har ingen, vi kan skrive til. Ring til leverandøren.`
          : `${vendorName} bliver spurgt på mail næste hverdag.`,
    }),
  })
}
