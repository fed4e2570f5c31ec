import { here } from '@/lib/web/request'
import { browserOf, field, formRoute, goTo, sessionCookie, signInByLink } from '@/lib/web/sign-in'
import { safeNext } from '@/lib/people/rules'

/** The button of the mailed page: uses the link up and signs in. */
export const POST = formRoute(async (request, form) => {
  const next = safeNext(field(form, 'til'))
  const secret = await signInByLink(await browserOf(request), field(form, 'mail'), field(form, 'kode'))
  if (secret) return goTo(next, [sessionCookie(secret)])
  // A second press after the first one worked is no failure.
  if ((await here()).actor.kind === 'user') return goTo(next)
  return goTo('/log-ind/bekraeft')
})
