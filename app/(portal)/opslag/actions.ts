'use server'

import { lookUpNumber, type LookUp } from '@/lib/numbers/look-up'
import { here } from '@/lib/web/request'

/** What stands on the look-up page: the latest answer or fault, and the answers before it. */
export interface LookUpState {
  latest: LookUp | { message: string } | null
  earlier: LookUp[]
}

/** How many earlier answers stay on the page. */
const KEPT = 10

/** Looks one scanned number up. It is posted, so that a CPR number scanned by mistake stands in no address (NR-1). */
export async function lookUpAction(state: LookUpState, data: FormData): Promise<LookUpState> {
  const earlier = state.latest && 'kind' in state.latest ? [state.latest, ...state.earlier] : state.earlier
  const outcome = await lookUpNumber(await here(), { number: String(data.get('nummer') ?? '') })
  const latest = outcome.ok ? outcome.value : { message: faultText(outcome.fault) }
  return { latest, earlier: earlier.slice(0, KEPT) }
}

function faultText(fault: { kind: string; message: string; fields?: Record<string, string> }) {
  return fault.fields?.number ?? fault.message
}
