'use server'

import type { FormState } from '@/components/form/state'
import {
  changeWebhook,
  createWebhook,
  removeWebhook,
  rotateWebhook,
  switchOffWebhook,
  switchOnWebhook,
  testWebhook,
} from '@/lib/webhooks'
import { keepOnce } from '@/lib/web/once'
import { submit } from '@/lib/web/submit'
import { LIST } from './places'

export async function createAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(createWebhook, state, data, {
    async done({ id, secret }) {
      await keepOnce(id, secret)
      return {
        to: `${LIST}/${id}`,
        message: 'Webhooken er lavet. Gem hemmeligheden nu: den vises ikke igen.',
      }
    },
  })
}

export async function changeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(changeWebhook, state, data, {
    labels: { name: 'Navn', url: 'Adresse' },
    done: ({ id }) => ({ to: `${LIST}/${id}`, message: 'Webhooken er rettet.' }),
  })
}

export async function rotateAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(rotateWebhook, state, data, {
    async done({ id, secret }) {
      await keepOnce(id, secret)
      return {
        to: `${LIST}/${id}`,
        message: 'Der er lavet en ny hemmelighed. Gem den nu: den vises ikke igen.',
      }
    },
  })
}

export async function testAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(testWebhook, state, data, {
    done: ({ id }) => ({
      to: `${LIST}/${id}`,
      message: 'Prøven bliver sendt nu. Genindlæs siden for at se svaret.',
    }),
  })
}

export async function switchOffAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(switchOffWebhook, state, data, {
    done: ({ id, name }) => ({
      to: `${LIST}/${id}`,
      message: `${name} er slået fra og får ikke mere tilsendt.`,
    }),
  })
}

export async function switchOnAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(switchOnWebhook, state, data, {
    done: ({ id, name }) => ({
      to: `${LIST}/${id}`,
      message: `${name} er slået til og får det, der sker fra nu af.`,
    }),
  })
}

export async function removeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(removeWebhook, state, data, {
    done: ({ name }) => ({ to: LIST, message: `${name} er fjernet og får ikke mere tilsendt.` }),
  })
}
