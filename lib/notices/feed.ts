import { newSecret } from '@/lib/people/secret'
import { command, effect, query } from '@/lib/door'
import { digest, userOf, type UserActor } from '@/lib/door/actor'
import { ForbiddenError, NotFoundError, StateError } from '@/lib/door/errors'
import { FeedSecret, Nothing } from './schemas'

/** The address at which the asker's own calendar program fetches the dates, as far as it can be told again. */
export const showFeed = query({
  name: 'calendar.showFeed',
  input: Nothing,
  async run({ tx, actor }) {
    const userId = userOf(actor)
    if (!userId) throw new ForbiddenError()
    const feed = await tx.calendarFeed.findFirst({ where: { userId, revokedAt: null } })
    return feed && { id: feed.id, createdAt: feed.createdAt, lastUsedAt: feed.lastUsedAt }
  },
})

/** Makes a secret address, told this once; the one before, if any, stops working. */
export const createFeed = command({
  name: 'calendar.createFeed',
  input: Nothing,
  async run({ tx, actor, now, record }) {
    if (actor.kind !== 'user') throw new ForbiddenError()
    // Two at once would leave two addresses, of which one could neither be seen nor ended.
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtext('calendar of ' || ${actor.id}))`
    await tx.calendarFeed.updateMany({
      where: { userId: actor.id, revokedAt: null },
      data: { revokedAt: now },
    })
    const secret = newSecret()
    const feed = await tx.calendarFeed.create({
      data: { userId: actor.id, digest: digest(secret), createdAt: now },
    })
    record({ type: 'user', id: actor.id, after: { calendarFeed: 'oprettet' }, vendorId: actor.vendorId })
    return { id: feed.id, secret }
  },
})

/** Ends the asker's secret address: calendars that fetch from it get nothing more. */
export const revokeFeed = command({
  name: 'calendar.revokeFeed',
  input: Nothing,
  async run({ tx, actor, now, record }) {
    if (actor.kind !== 'user') throw new ForbiddenError()
    const { count } = await tx.calendarFeed.updateMany({
      where: { userId: actor.id, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) throw new StateError('Der er ingen adresse at spærre.')
    const after = { calendarFeed: 'spærret' }
    record({
      type: 'user',
      id: actor.id,
      before: { calendarFeed: 'oprettet' },
      after,
      vendorId: actor.vendorId,
    })
    return null
  },
})

/** How often one network may ask, and one address be fetched, an hour. */
const PER_NETWORK = 120
const PER_FEED = 60

/**
 * Whose calendar a secret address is: the person as the door knows them, so that the dates are then read under their own
 * rights of today. It does not see who is deactivated.
 */
export const feedOwner = effect({
  name: 'calendar.feed',
  seesAll: 'The bearer of the address is nobody yet; the secret chooses the one row.',
  input: FeedSecret,
  limits: ({ secret }, origin) => [
    { key: `network ${origin?.network ?? ''}`, max: PER_NETWORK, seconds: 3600 },
    { key: `feed ${secret}`, max: PER_FEED, seconds: 3600 },
  ],
  async run({ tx, input, now }): Promise<{ actor: UserActor; at: Date }> {
    const feed = await tx.calendarFeed.findFirst({
      where: { digest: digest(input.secret), revokedAt: null, user: { deactivatedAt: null, erasedAt: null } },
      include: { user: { include: { vendor: { select: { name: true } } } } },
    })
    if (!feed || !feed.user.email) throw new NotFoundError()
    await tx.calendarFeed.update({ where: { id: feed.id }, data: { lastUsedAt: now } })
    const { id, role, name, email, functional, vendorId, vendor } = feed.user
    const actor: UserActor = {
      kind: 'user',
      id,
      role,
      name,
      email,
      functional,
      vendorId,
      vendorName: vendor?.name ?? null,
      laboratoryId: null,
      laboratoryName: null,
      supportVendorId: vendorId,
      standsFor: null,
      sessionId: feed.id,
      expiresAt: now.toISOString(),
      // The address was made in a session that had shown what it must; it can do nothing but read dates.
      signIn: { method: 'link', at: now.toISOString(), secondFactor: null, secondFactorAt: null },
      needsSecondFactor: false,
    }
    return { actor, at: now }
  },
})
