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
import { submitInSteps } from '@/lib/web/submit-in-steps'
import { previewOf, stepPreviewOf } from './preview'

interface Told {
  id: string
  number: number
  recipients: number
  /** It was told before: the button was pressed twice. */
  again: boolean
}

/** Where a message stands, and how many are being told. */
function sent(what: string) {
  return ({ id, number, recipients, again }: Told) => {
    const mails =
      recipients > 0
        ? `${formatCount(recipients, 'modtager', 'modtagere')} får mailen nu.`
        : 'Ingen får mail om det.'
    return {
      // Whoever sends wants to see that it arrives.
      to: recipients > 0 ? `/servicemeddelelser/${id}/modtagere` : `/servicemeddelelser/${id}`,
      message: again
        ? `${messageName(number)} ${what} allerede. Det er ikke sendt en gang til.`
        : `${messageName(number)} ${what}. ${mails}`,
    }
  }
}

export async function announceAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(announceMessage, state, data, { consequences: previewOf, done: sent('er sendt') })
}

export async function updateAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(updateMessage, state, data, {
    consequences: stepPreviewOf('update'),
    done: sent('er opdateret'),
  })
}

export async function beginAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(beginMessage, state, data, {
    consequences: stepPreviewOf('begin'),
    done: sent('er meldt begyndt'),
  })
}

export async function moveAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(moveMessage, state, data, {
    consequences: stepPreviewOf('move'),
    done: sent('er flyttet'),
  })
}

export async function correctAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(correctMessage, state, data, {
    consequences: stepPreviewOf('correct'),
    done: sent('er rettet'),
  })
}

export async function finishAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(finishMessage, state, data, {
    consequences: stepPreviewOf('finish'),
    done: sent('er slut'),
  })
}

export async function cancelAction(state: FormState, data: FormData): Promise<FormState> {
  return submitInSteps(cancelMessage, state, data, {
    consequences: stepPreviewOf('cancel'),
    done: sent('er aflyst'),
  })
}
