'use server'

import type { FormState } from '@/components/form/state'
import { muteMessages, unmuteMessages } from '@/lib/messages'
import { submit } from '@/lib/web/submit'

const PAGE = '/servicemeddelelser/modtagere'

export async function muteAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(muteMessages, state, data, {
    done: ({ address }) => ({ to: PAGE, message: `${address} får ikke længere information.` }),
  })
}

export async function unmuteAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(unmuteMessages, state, data, {
    done: ({ address }) => ({ to: PAGE, message: `${address} får igen information.` }),
  })
}
