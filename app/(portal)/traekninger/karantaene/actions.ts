'use server'

import type { FormState } from '@/components/form/state'
import { correctLine, discardLine, rerunLines } from '@/lib/draws'
import { FIELD_LABELS } from '@/lib/draws/words'
import { formatCount } from '@/lib/format'
import { submit } from '@/lib/web/submit'

const LIST = '/traekninger/karantaene'

export async function correctAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(correctLine, state, data, {
    done: ({ result, overlaps }) => ({
      to: LIST,
      message: corrected(result === 'unchanged', overlaps.length > 0),
    }),
    labels: FIELD_LABELS,
  })
}

function corrected(known: boolean, overlapping: boolean): string {
  if (known) return 'Linjen var i loggen i forvejen og er taget ud af karantænen.'
  if (overlapping) return 'Linjen er indlæst. Nogle af dens numre er også trukket af en anden.'
  return 'Linjen er rettet og indlæst.'
}

export async function discardAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(discardLine, state, data, {
    done: () => ({ to: LIST, message: 'Linjen er kasseret. Den kan stadig ses under Kasseret.' }),
    labels: { reason: 'Begrundelse' },
  })
}

export async function rerunAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(rerunLines, state, data, {
    done: ({ imported, stillOpen, left }) => ({
      to: LIST,
      message: [
        `${formatCount(imported, 'linje', 'linjer')} er indlæst.`,
        stillOpen > 0 ? `${formatCount(stillOpen, 'linje', 'linjer')} skal stadig rettes.` : '',
        left > 0 ? `${formatCount(left, 'linje', 'linjer')} blev ikke prøvet. Kør igen.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    }),
  })
}
