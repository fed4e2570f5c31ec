'use server'

import type { Fault } from '@/lib/door/errors'
import { lookUpNumber } from '@/lib/numbers/look-up'
import { here } from '@/lib/web/request'
import { earlierAnswers } from './before'
import type { LookUpState } from './state'

/** Looks one scanned number up. It is posted, so that a CPR number scanned by mistake stands in no address (NR-1). */
export async function lookUpAction(state: LookUpState, data: FormData): Promise<LookUpState> {
  const typed = data.get('nummer')
  const outcome = await lookUpNumber(await here(), { number: typeof typed === 'string' ? typed : '' })
  const latest = outcome.ok ? outcome.value : hindrance(outcome.fault)
  return { latest, earlier: earlierAnswers(state) }
}

function hindrance(fault: Fault) {
  if (fault.kind === 'validation') return { message: fault.fields.number ?? fault.message }
  return { message: fault.message, signedOut: fault.kind === 'forbidden' && !fault.signedIn }
}
