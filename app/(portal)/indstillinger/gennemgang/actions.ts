'use server'

import type { FormState } from '@/components/form/state'
import { changeIntervals } from '@/lib/intervals'
import { INTERVAL_WORDS } from '@/lib/intervals/words'
import { submit } from '@/lib/web/submit'
import { decidedAt } from '../figures'

export async function intervalsAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeIntervals, state, data, {
    done: decidedAt('/indstillinger/gennemgang'),
    labels: INTERVAL_WORDS,
  })
}
