'use server'

import { cookies } from 'next/headers'
import type { FormState } from '@/components/form/state'
import {
  endOtherSessions,
  endSession,
  makeRecoveryCodes,
  removeSecondFactor,
  renameSecondFactor,
} from '@/lib/people'
import { formatCount } from '@/lib/format'
import { SESSION_COOKIE } from '@/lib/web/cookies'
import { keepRecoveryCodes } from '@/lib/web/recovery-codes'
import { submit } from '@/lib/web/submit'

export async function endAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(endSession, state, data, {
    async done({ wasThis }) {
      if (!wasThis) return { to: '/min-profil', message: 'Sessionen er afsluttet.' }
      ;(await cookies()).delete({ name: SESSION_COOKIE, path: '/', secure: true })
      return { to: '/log-ind', message: 'Du er logget ud.' }
    },
  })
}

export async function endOthersAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(endOtherSessions, state, data, {
    done: ({ count }) => ({
      to: '/min-profil',
      message:
        count === 0
          ? 'Du var ikke logget ind andre steder.'
          : `${formatCount(count, 'session', 'sessioner')} er afsluttet.`,
    }),
  })
}

export async function removeFactorAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(removeSecondFactor, state, data, {
    done: ({ name }) => ({ to: '/min-profil', message: `${name} er fjernet og virker ikke længere.` }),
  })
}

export async function renameFactorAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(renameSecondFactor, state, data, {
    done: ({ name }) => ({ to: '/min-profil', message: `Den hedder nu ${name}.` }),
  })
}

export async function newCodesAction(state: FormState, data: FormData): Promise<FormState> {
  return submit(makeRecoveryCodes, state, data, {
    async done({ codes }) {
      await keepRecoveryCodes(codes)
      return { to: '/log-ind/opret-kode/koder?til=/min-profil' }
    },
  })
}
