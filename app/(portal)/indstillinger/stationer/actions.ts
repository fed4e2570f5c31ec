'use server'

import type { FormState } from '@/components/form/state'
import { createStation, renewStationLink, revokeStation } from '@/lib/people'
import { keepOnce } from '@/lib/web/once'
import { submit } from '@/lib/web/submit'

const LIST = '/indstillinger/stationer'

export async function createAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(createStation, state, data, {
    async done({ id, secret }) {
      await keepOnce(id, secret)
      return { to: `${LIST}/${id}`, message: "Stationen er oprettet. Åbn nu linket på pc'en." }
    },
  })
}

export async function renewAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(renewStationLink, state, data, {
    async done({ id, secret }) {
      await keepOnce(id, secret)
      return { to: `${LIST}/${id}`, message: "Her er et nyt link. Åbn det på pc'en." }
    },
  })
}

export async function revokeAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(revokeStation, state, data, {
    done: ({ name }) => ({ to: LIST, message: `${name} er spærret og kan ikke længere slå op.` }),
  })
}
