'use server'

import type { FormState } from '@/components/form/state'
import { formatCount } from '@/lib/format'
import {
  announceMessage,
  beginMessage,
  cancelMessage,
  correctMessage,
  finishMessage,
  moveMessage,
  updateMessage,
} from '@/lib/messages'
import { messageName } from '@/lib/messages/words'
import { submit } from '@/lib/web/submit'
import { submitInSteps } from '@/lib/web/submit-in-steps'
import { previewOf } from './ny/preview'

interface Told {
  id: string
  number: number
  recipients: number
}

/** Where a message stands, and how many are being told. */
function sent(what: string) {
  return ({ id, number, recipients }: Told) => ({
    to: `/servicemeddelelser/${id}`,
    message:
      recipients > 0
        ? `${messageName(number)} ${what}. ${formatCount(recipients, 'modtager', 'modtagere')} får mailen nu.`
        : `${messageName(number)} ${what}. Ingen får mail om det.`,
  })
}

export async function announceAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(announceMessage, state, data, { consequences: previewOf, done: sent('er sendt') })
}

export async function updateAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(updateMessage, state, data, { done: sent('er opdateret') })
}

export async function beginAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(beginMessage, state, data, { done: sent('er meldt begyndt') })
}

export async function moveAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(moveMessage, state, data, { done: sent('er flyttet') })
}

export async function correctAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(correctMessage, state, data, { done: sent('er rettet') })
}

export async function finishAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(finishMessage, state, data, { done: sent('er slut') })
}

export async function cancelAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(cancelMessage, state, data, { done: sent('er aflyst') })
}
