'use server'

import type { FormState } from '@/components/form/state'
import { createFeed, revokeFeed } from '@/lib/notices'
import { keepOnce } from '@/lib/web/once'
import { submit } from '@/lib/web/submit'
import { FEED } from './parts'

export async function createFeedAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(createFeed, state, data, {
    async done({ id, secret }) {
      await keepOnce(id, secret)
      return { to: FEED, message: 'Her er adressen. Kopiér den til dit kalenderprogram nu.' }
    },
  })
}

export async function revokeFeedAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(revokeFeed, state, data, {
    done: () => ({ to: FEED, message: 'Adressen er spærret. Din kalender får ikke flere datoer.' }),
  })
}
