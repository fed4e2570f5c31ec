'use server'

import type { FormState } from '@/components/form/state'
import { createApiKey, revokeApiKey } from '@/lib/people'
import { keepOnce } from '@/lib/web/once'
import { submit } from '@/lib/web/submit'

const LIST = '/indstillinger/noegler'

export async function createAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(createApiKey, state, data, {
    async done({ id, key }) {
      await keepOnce(id, key)
      return { to: `${LIST}?ny=${id}`, message: 'Nøglen er lavet. Gem den nu: den vises ikke igen.' }
    },
  })
}

export async function revokeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(revokeApiKey, state, data, {
    done: ({ name }) => ({ to: LIST, message: `Nøglen ${name} er trukket tilbage og afvises fra nu af.` }),
  })
}
