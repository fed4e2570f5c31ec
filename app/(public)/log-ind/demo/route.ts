import { safeNext } from '@/lib/people/rules'
import { field, formRoute, goTo, sessionCookie, startSessionFor } from '@/lib/web/sign-in'

/** One click and one is somebody else: only in the demo, which the verb makes sure of. */
export const POST = formRoute(async (request, form) => {
  const outcome = await startSessionFor(request, field(form, 'person'), 'demo')
  if (!outcome.ok) return goTo('/log-ind?fejl=demo')
  return goTo(safeNext(field(form, 'til')), [sessionCookie(outcome.value)])
})
