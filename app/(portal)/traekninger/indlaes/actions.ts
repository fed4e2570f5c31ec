'use server'

import type { FormState } from '@/components/form/state'
import { applyUpload, discardUpload } from '@/lib/draws'
import { formatCount } from '@/lib/format'
import { submit } from '@/lib/web/submit'

export async function applyAction(state: FormState, data: FormData): Promise<FormState> {
  const to = `/traekninger/indlaes/${String(data.get('id'))}`
  return submit(applyUpload, state, data, {
    done: ({ finished, done, counts }) => ({
      to,
      message:
        finished && counts
          ? `Filen er indlæst: ${formatCount(counts.accepted, 'ny linje', 'nye linjer')}.`
          : `${formatCount(done, 'linje', 'linjer')} er indlæst. Resten følger af sig selv.`,
    }),
  })
}

export async function discardAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(discardUpload, state, data, {
    done: () => ({ to: '/traekninger/indlaes', message: 'Filen er kasseret. Intet af den er indlæst.' }),
  })
}
