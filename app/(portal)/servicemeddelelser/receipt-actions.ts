'use server'

import type { FormState } from '@/components/form/state'
import { noteCall, passOn, receiptMessage } from '@/lib/messages'
import { submit } from '@/lib/web/submit'

const at = (id: string) => `/servicemeddelelser/${id}`

export async function receiptAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(receiptMessage, state, data, {
    done: ({ id }) => ({ to: at(id), message: 'Tak. MedCom kan se, at I har set den.' }),
  })
}

export async function passOnAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(passOn, state, data, {
    done: ({ id }) => ({ to: at(id), message: 'Tak. MedCom kan se, at laboratorierne har fået den.' }),
  })
}

export async function noteCallAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(noteCall, state, data, {
    done: ({ id }) => ({ to: `${at(id)}/modtagere`, message: 'Opkaldet er noteret.' }),
  })
}
