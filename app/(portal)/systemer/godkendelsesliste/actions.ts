'use server'

import type { FormState } from '@/components/form/state'
import { formatCount } from '@/lib/format'
import { applyApprovalList, discardApprovalList } from '@/lib/systems'
import { submit } from '@/lib/web/submit'

const PLACE = '/systemer/godkendelsesliste'

export async function applyAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(applyApprovalList, state, data, {
    done({ id, counts: { systems, cells } }) {
      const changed = formatCount(cells.added + cells.changed + cells.gone, 'svar', 'svar')
      const added = formatCount(systems.added, 'nyt system', 'nye systemer')
      return { to: `${PLACE}/${id}`, message: `Listen er taget i brug: ${added}, ${changed} ændret.` }
    },
  })
}

export async function discardAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(discardApprovalList, state, data, {
    done: () => ({ to: PLACE, message: 'Listen er kasseret. Intet er ændret.' }),
  })
}
