'use server'

import type { FormState } from '@/components/form/state'
import { changeAlarmFunctions } from '@/lib/alarms'
import { submit } from '@/lib/web/submit'

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeAlarmFunctions, state, data, {
    done: ({ name }) => ({
      to: '/indstillinger/alarmmodtagere',
      message: `${name}: det gælder fra nu af.`,
    }),
    labels: { functions: 'Får mail' },
  })
}
