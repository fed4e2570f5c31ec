'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formValues, type FormState } from '@/components/form/state'
import { requestSignIn } from '@/lib/people'
import { hereAnonymous } from '@/lib/web/request'
import { stateAfter } from '@/lib/web/submit'

/** Asks for a link by mail; the next page says the same whether somebody has the address or not. */
export async function requestLink(state: FormState, data: FormData): Promise<FormState> {
  const values = formValues(data)
  const { mail, til } = values
  const outcome = await requestSignIn(await hereAnonymous(), {
    email: String(mail ?? ''),
    next: String(til ?? ''),
  })
  if (outcome.ok) redirect('/log-ind/sendt' as Route)
  const { errors, ...after } = stateAfter(outcome.fault, values, state.attempt + 1)
  return { ...after, errors: errors.email ? { mail: errors.email } : errors }
}
