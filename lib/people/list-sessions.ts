import { query } from '@/lib/door'
import { later } from './rules'
import { SESSION_IDLE_MINUTES } from '@/lib/door/actor'
import { Nothing } from './schemas'

/** Where the asker is signed in, this browser first. */
export const listSessions = query({
  name: 'session.list',
  input: Nothing,
  async run({ actor, tx, now }) {
    if (actor.kind !== 'user') return []
    const sessions = await tx.session.findMany({
      where: {
        userId: actor.id,
        expiresAt: { gt: now },
        lastSeenAt: { gt: later(now, -SESSION_IDLE_MINUTES) },
      },
      orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
      take: 100,
    })
    return sessions
      .map(({ id, createdAt, lastSeenAt, expiresAt, userAgent, network }) => {
        return { id, createdAt, lastSeenAt, expiresAt, userAgent, network, current: id === actor.sessionId }
      })
      .sort((a, b) => Number(b.current) - Number(a.current))
  },
})
