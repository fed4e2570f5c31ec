'use server'

import type { FormState } from '@/components/form/state'
import { resendInvitation, sendInvitation, withdrawInvitation } from '@/lib/people'
import { INVITATION_DAYS } from '@/lib/people/rules'
import { submit } from '@/lib/web/submit'

const LIST = '/indstillinger/invitationer'

export async function inviteAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(sendInvitation, state, data, {
    done: ({ email }) => ({
      to: LIST,
      message: `Invitationen er på vej til ${email}. Linket virker i ${INVITATION_DAYS} dage.`,
    }),
  })
}

export async function resendAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(resendInvitation, state, data, {
    done: ({ email }) => ({
      to: LIST,
      message: `Et nyt link er på vej til ${email}. Det gamle virker ikke længere.`,
    }),
  })
}

export async function withdrawAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(withdrawInvitation, state, data, {
    done: ({ email }) => ({
      to: LIST,
      message: `Invitationen til ${email} er trukket tilbage. Linket virker ikke længere.`,
    }),
  })
}
