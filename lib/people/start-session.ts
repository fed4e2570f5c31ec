import type { z } from '@/lib/text/schema'
import { command } from '@/lib/door'
import { SESSION_ABSOLUTE_HOURS } from '@/lib/door/actor'
import { ForbiddenError, NotFoundError } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { findUser, placeOf } from './internal'
import { later } from './rules'
import { StartSession } from './schemas'

/** Signs somebody in, who has shown who they are. The session this browser had before ends. */
export const startSession = command({
  name: 'session.start',
  seesAll: 'Nobody is signed in yet while somebody signs in.',
  input: StartSession,
  async run({ tx, input, now, scope, record }) {
    if (input.method === 'demo' && !env().DEMO) throw new ForbiddenError(false)
    const user = await findUser(tx, input.userId)
    if (!user || user.deactivatedAt || user.erasedAt) throw new NotFoundError()
    if (input.replaces) await tx.session.deleteMany({ where: { tokenDigest: input.replaces } })
    const session = await tx.session.create({
      data: {
        tokenDigest: input.digest,
        userId: user.id,
        createdAt: now,
        lastSeenAt: now,
        expiresAt: later(now, SESSION_ABSOLUTE_HOURS * 60),
        userAgent: scope.origin?.userAgent ?? '',
        method: input.method,
        ...shownFactor(input, now),
        network: scope.origin?.network ?? '',
      },
    })
    await tx.user.updateMany({ where: { id: user.id, emailVerified: null }, data: { emailVerified: now } })
    const { identity } = input
    if (identity) {
      await tx.userIdentity.upsert({
        where: { provider_subject: identity },
        create: { ...identity, userId: user.id },
        update: { userId: user.id },
      })
    }
    record({ type: 'user', id: user.id, after: { method: input.method }, ...placeOf(user) })
    return { sessionId: session.id, expiresAt: session.expiresAt }
  },
})

/** What counts as a second factor from the start: the provider's word, and one click in the demo. */
function shownFactor({ method, secondFactorAt }: z.output<typeof StartSession>, now: Date) {
  if (method === 'demo') return { secondFactor: 'demo', secondFactorAt: now }
  // The provider's clock may be ahead of ours.
  const at = secondFactorAt && secondFactorAt > now ? now : secondFactorAt
  return method === 'oidc' && at ? { secondFactor: 'oidc', secondFactorAt: at } : {}
}
