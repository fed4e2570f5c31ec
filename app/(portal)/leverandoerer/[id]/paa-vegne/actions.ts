'use server'

import type { FormState } from '@/components/form/state'
import { actForVendor, endStanding, seeAsVendor } from '@/lib/behalf'
import { submit } from '@/lib/web/submit'

export async function actAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(actForVendor, state, data, {
    done: ({ name }) => ({ to: '/oversigt', message: `Du handler nu på vegne af ${name}.` }),
  })
}

export async function seeAction(state: FormState, data: FormData): Promise<FormState> {
  // The message also has the frame around the pages drawn anew, which says whom one stands for.
  return submit(seeAsVendor, state, data, {
    done: ({ name }) => ({ to: '/oversigt', message: `Du ser nu portalen som ${name}.` }),
  })
}

export async function endAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(endStanding, state, data, {
    read: () => ({}),
    done: ({ vendorId }) => ({
      to: vendorId ? `/leverandoerer/${vendorId}` : '/oversigt',
      message: 'Du er dig selv igen.',
    }),
  })
}
