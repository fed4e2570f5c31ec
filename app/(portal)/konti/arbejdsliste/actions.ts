'use server'

import type { FormState } from '@/components/form/state'
import { couldNotSetUp, setUp } from '@/lib/provisioning'
import { submit } from '@/lib/web/submit'

const LIST = '/konti/arbejdsliste'

export async function setUpAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(setUp, state, data, {
    done: ({ account, alsoDone }) => ({
      to: LIST,
      message:
        alsoDone > 0
          ? `Kontoen ${account.name} er meldt udført, også det, der var ønsket før.`
          : `Kontoen ${account.name} er meldt udført.`,
    }),
  })
}

export async function couldNotAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(couldNotSetUp, state, data, {
    done: ({ account }) => ({
      to: LIST,
      message: `Det er meldt, at kontoen ${account.name} ikke kunne udføres.`,
    }),
  })
}
