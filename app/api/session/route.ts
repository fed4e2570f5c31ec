import { SESSION_IDLE_MINUTES } from '@/lib/door/actor'
import { here } from '@/lib/web/request'

/**
 * "Forbliv logget ind": asking counts as using the portal. Answers how many seconds the session lasts from now, idle
 * and at most; 401 when it has ended.
 */
export async function POST(): Promise<Response> {
  const { actor } = await here()
  const headers = { 'Cache-Control': 'no-store' }
  if (actor.kind !== 'user') return Response.json({}, { status: 401, headers })
  return Response.json({ idle: SESSION_IDLE_MINUTES * 60, most: actor.secondsLeft }, { headers })
}
