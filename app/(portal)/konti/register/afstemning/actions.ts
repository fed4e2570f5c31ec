'use server'

import type { FormState } from '@/components/form/state'
import { letDifferenceStand, reconsiderDifference, settleDifference } from '@/lib/registers'
import { submit } from '@/lib/web/submit'

const PAGE = '/konti/register/afstemning'
const DONE = { create: 'er oprettet', close: 'lukkes', move: 'er flyttet' } as const

export async function settleAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(settleDifference, state, data, {
    done: ({ name, deed }) => ({ to: PAGE, message: `Kontoen ${name} ${DONE[deed]}.` }),
  })
}

export async function letStandAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(letDifferenceStand, state, data, {
    done: () => ({ to: PAGE, message: 'Forskellen må stå.' }),
  })
}

export async function reconsiderAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(reconsiderDifference, state, data, {
    done: () => ({ to: PAGE, message: 'Forskellen står igen på listen.' }),
  })
}
