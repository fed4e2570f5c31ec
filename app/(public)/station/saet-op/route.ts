import { TOKEN } from '@/lib/door/actor'
import { setUpStation } from '@/lib/people'
import {
  browserOf,
  field,
  flashCookie,
  formRoute,
  goTo,
  noSessionCookie,
  stationCookie,
} from '@/lib/web/sign-in'

/** Makes this browser a station (PA-4). Whoever was signed in here is so no longer: the PC is everybody's from now on. */
export const POST = formRoute(async (request, form) => {
  const { origin } = await browserOf(request)
  const outcome = await setUpStation({ actor: TOKEN, origin }, { secret: field(form, 'kode') })
  if (!outcome.ok) return goTo('/station')
  const message = `Pc'en er nu sat op som "${outcome.value.name}". Den kan slå prøvenumre op uden log ind.`
  return goTo('/opslag', [stationCookie(outcome.value.secret), noSessionCookie(), flashCookie(message)])
})
