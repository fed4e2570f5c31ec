'use server'

import type { FormAction, FormState } from '@/components/form/state'
import type { Verb } from '@/lib/door'
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
import type { LaterDeed } from '@/lib/messages/rules'
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

/** The action of a later step: the first press shows what it would be, the second tells it. */
function taken<I>(verb: Verb<I, Told>, deed: LaterDeed, what: string): FormAction {
  return (state, data) =>
    submitInSteps(verb, state, data, { consequences: stepPreviewOf(deed), done: sent(what) })
}

export async function updateAction(state: FormState, data: FormData): Promise<FormState> {
  return taken(updateMessage, 'update', 'er opdateret')(state, data)
}

export async function beginAction(state: FormState, data: FormData): Promise<FormState> {
  return taken(beginMessage, 'begin', 'er meldt begyndt')(state, data)
}

export async function moveAction(state: FormState, data: FormData): Promise<FormState> {
  return taken(moveMessage, 'move', 'er flyttet')(state, data)
}

export async function correctAction(state: FormState, data: FormData): Promise<FormState> {
  return taken(correctMessage, 'correct', 'er rettet')(state, data)
}

export async function finishAction(state: FormState, data: FormData): Promise<FormState> {
  return taken(finishMessage, 'finish', 'er slut')(state, data)
}

export async function cancelAction(state: FormState, data: FormData): Promise<FormState> {
  return taken(cancelMessage, 'cancel', 'er aflyst')(state, data)
}
