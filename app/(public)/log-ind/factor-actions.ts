'use server'

import type { Route } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { formValues, type FormState } from '@/components/form/state'
import { formatCount } from '@/lib/format'
import type { Outcome } from '@/lib/door/errors'
import {
  addPasskey,
  challengePasskey,
  confirmApp,
  requestSignIn,
  startPasskey,
  useRecoveryCode as takeRecoveryCode,
  verifyApp,
  verifyPasskey,
} from '@/lib/people'
import { browserInWords } from '@/lib/people/browser'
import { setFlash } from '@/lib/web/flash'
import { keepRecoveryCodes } from '@/lib/web/recovery-codes'
import { withNewCookie } from '@/lib/web/renew-session'
import { here, hereAnonymous } from '@/lib/web/request'
import { stateAfter } from '@/lib/web/submit'
import { nextOf, withNext } from './next'

/** A form's fields as texts. */
function read(data: FormData) {
  const values = formValues(data)
  const one = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  return { values, one, next: nextOf(one('til')) }
}

export async function showCodeAction(state: FormState, data: FormData): Promise<FormState> {
  const { values, one, next } = read(data)
  const context = await here()
  const outcome = await withNewCookie((cookie) => verifyApp(context, { code: one('code'), cookie }))
  if (!outcome.ok) return stateAfter(outcome.fault, values, state.attempt + 1)
  redirect(next as Route)
}

export async function recoverAction(state: FormState, data: FormData): Promise<FormState> {
  const { values, one, next } = read(data)
  const context = await here()
  const outcome = await withNewCookie((cookie) => takeRecoveryCode(context, { code: one('code'), cookie }))
  if (!outcome.ok) return stateAfter(outcome.fault, values, state.attempt + 1)
  const left = formatCount(outcome.value.left, 'genoprettelseskode', 'genoprettelseskoder')
  await setFlash(
    `Koden er brugt. Du har ${left} tilbage. Har du mistet din telefon, så sæt en ny op på din profil, og fjern den gamle.`,
  )
  redirect(next as Route)
}

export async function confirmAppAction(state: FormState, data: FormData): Promise<FormState> {
  const { values, one, next } = read(data)
  const context = await here()
  const outcome = await withNewCookie((cookie) =>
    confirmApp(context, { name: one('name'), code: one('code'), cookie }),
  )
  if (!outcome.ok) return stateAfter(outcome.fault, values, state.attempt + 1)
  return enrolled(outcome.value.codes, next)
}

export async function addPasskeyAction(state: FormState, data: FormData): Promise<FormState> {
  const { values, one, next } = read(data)
  const context = await here()
  const name = `Adgangsnøgle, ${browserInWords((await headers()).get('user-agent') ?? '')}`
  const outcome = await withNewCookie((cookie) =>
    addPasskey(context, { name, answer: one('answer'), cookie }),
  )
  if (!outcome.ok) return stateAfter(outcome.fault, values, state.attempt + 1)
  return enrolled(outcome.value.codes, next)
}

/** The first time the codes are shown before one goes on. */
async function enrolled(codes: string[] | null, next: string): Promise<never> {
  if (!codes) await setFlash('Den er klar. Du kan bruge den, næste gang du logger ind.')
  if (!codes) redirect(next as Route)
  await keepRecoveryCodes(codes)
  redirect(withNext('/log-ind/opret-kode/koder', next))
}

export async function showPasskeyAction(state: FormState, data: FormData): Promise<FormState> {
  const { values, one, next } = read(data)
  const context = await here()
  const outcome = await withNewCookie((cookie) => verifyPasskey(context, { answer: one('answer'), cookie }))
  if (!outcome.ok) return stateAfter(outcome.fault, values, state.attempt + 1)
  redirect(next as Route)
}

type Asked<T> = { optionsJSON: T } | { message: string }

const asked = <T>(outcome: Outcome<T>): Asked<T> =>
  outcome.ok ? { optionsJSON: outcome.value } : { message: outcome.fault.message }

/** What the browser is to ask the device, when a passkey is made and when one is shown. */
export async function askForNewPasskey() {
  return asked(await startPasskey(await here(), {}))
}

export async function askForPasskey() {
  return asked(await challengePasskey(await here(), {}))
}

/** Mails whoever is signed in another link: the new sign-in is what a signature asks for. */
export async function signInAgainAction(state: FormState, data: FormData): Promise<FormState> {
  const { values, next } = read(data)
  const { actor } = await here()
  if (actor.kind !== 'user') redirect(withNext('/log-ind', next))
  const outcome = await requestSignIn(await hereAnonymous(), { email: actor.email, next })
  if (!outcome.ok) return stateAfter(outcome.fault, values, state.attempt + 1)
  redirect('/log-ind/sendt' as Route)
}
