import { endSession } from '@/lib/people'
import { here } from '@/lib/web/request'
import { flashCookie, formRoute, goTo, noSessionCookie } from '@/lib/web/sign-in'

/** Signs out: the session ends in the database, not only in this browser. */
export const POST = formRoute(async () => {
  const context = await here()
  if (context.actor.kind === 'user') await endSession(context, { id: context.actor.sessionId })
  return goTo('/log-ind', [noSessionCookie(), flashCookie('Du er logget ud.')])
})
