import { effect } from '@/lib/door'
import { SESSION_IDLE_MINUTES } from '@/lib/door/actor'
import { later } from './rules'
import { Nothing } from './schemas'

/** Clears away what has timed out: sessions, sign-in links, counters of tries. */
export const clearSessions = effect({
  name: 'session.clear',
  input: Nothing,
  async run({ tx, now }) {
    const idle = { lastSeenAt: { lte: later(now, -SESSION_IDLE_MINUTES) } }
    const sessions = await tx.session.deleteMany({ where: { OR: [{ expiresAt: { lte: now } }, idle] } })
    const links = await tx.signInToken.deleteMany({ where: { expiresAt: { lte: now } } })
    await tx.rateCounter.deleteMany({ where: { windowStart: { lte: later(now, -24 * 60) } } })
    return { sessions: sessions.count, links: links.count }
  },
})
