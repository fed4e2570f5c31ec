'use server'

import type { FormState } from '@/components/form/state'
import { formatCount, formatDate } from '@/lib/format'
import { announceTerms, previewTerms } from '@/lib/notices'
import { AnnounceTerms } from '@/lib/notices/schemas'
import { ValidationError } from '@/lib/door/errors'
import { here } from '@/lib/web/request'
import { submitInSteps } from '@/lib/web/submit-in-steps'
import { TERMS } from './parts'

/** As many names as one reads; the rest are counted. */
const NAMED = 10

export async function announceAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(announceTerms, state, data, {
    async consequences(values) {
      // What only the deed asks for must also be there before one is asked whether one means it.
      const summary = AnnounceTerms.shape.summary.safeParse(values.summary)
      const outcome = await previewTerms(await here(), values as never)
      if (!outcome.ok) return outcome
      if (!summary.success)
        return { ok: false, fault: new ValidationError({ summary: 'Skriv kort, hvad der er nyt.' }).fault }
      const { effectiveOn, actBy, targets, version } = outcome.value
      const vendors = [...new Set(targets.map(({ vendor }) => vendor))]
      const rest = vendors.length - NAMED
      const leaveBy = targets.map((target) => target.leaveBy).filter((day) => day !== null)
      return {
        ok: true,
        value: [
          `${formatCount(targets.length, 'aftale følger', 'aftaler følger')} ${version.template}, version ${version.number}, fra den ${formatDate(effectiveOn)}.`,
          `${formatCount(vendors.length, 'leverandør', 'leverandører')} får en mail nu: ${vendors.slice(0, NAMED).join(', ')}${rest > 0 ? ` og ${formatCount(rest, 'anden', 'andre')}` : ''}.`,
          `De kan svare til og med den ${formatDate(actBy)}. Uden svar gælder vilkårene fra dagen; en indsigelse holder dem tilbage, til MedCom har taget stilling.`,
          leaveBy.length > 0
            ? `Den, der ikke vil fortsætte, skal opsige senest den ${formatDate(leaveBy.toSorted()[0]!)}.`
            : 'Det er for sent for dem at opsige, så aftalen ophører, før vilkårene gælder.',
        ],
      }
    },
    done: ({ id, notices, effectiveOn }) => ({
      to: `${TERMS}/${id}`,
      message: `${formatCount(notices, 'aftale er varslet', 'aftaler er varslet')}. De nye vilkår gælder fra den ${formatDate(effectiveOn)}.`,
    }),
  })
}
