'use server'

import type { FormState } from '@/components/form/state'
import { changeRequirement, previewRequirement } from '@/lib/compliance'
import type { Turn } from '@/lib/compliance/turns'
import { FIELD_WORDS, STATE_WORDS } from '@/lib/compliance/words'
import { formatCount, formatDate, formatNumber } from '@/lib/format'
import { here } from '@/lib/web/request'
import { submitInSteps } from '@/lib/web/submit-in-steps'

/** Those named one by one; beyond that the matrix is the place to look. */
const NAMED = 40

export async function requirementAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(changeRequirement, state, data, {
    async consequences(values) {
      const outcome = await previewRequirement(await here(), values as never)
      if (!outcome.ok) return outcome
      const { judged, turns } = outcome.value
      return { ok: true, value: tellTurns(turns, judged) }
    },
    done: ({ validFrom }) => ({
      to: '/indstillinger/krav',
      message: `Kravet gælder fra den ${formatDate(validFrom)}. Felterne i oversigten følger med inden for få minutter.`,
    }),
    labels: FIELD_WORDS,
  })
}

function tellTurns(turns: readonly Turn[], judged: number): string[] {
  const all = formatCount(judged, 'felt', 'felter')
  if (turns.length === 0) return [`Ingen af ${all} får en anden tilstand.`]
  const word = (state: Turn['from']) => (state ? STATE_WORDS[state] : 'Intet felt')
  const rest = turns.length - NAMED
  return [
    `${formatNumber(turns.length)} af ${all} får en anden tilstand, efter det portalen ved i dag:`,
    ...turns.slice(0, NAMED).map(({ name, from, to }) => `${name}: ${word(from)} → ${word(to)}`),
    ...(rest > 0 ? [`Og ${formatNumber(rest)} til.`] : []),
  ]
}
