import { query } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { accountOf, type FeedAccount } from './wire'
import { requireOwnKey } from './internal'
import { ListChanges } from './schemas'

export interface Changes {
  changes: { cursor: string; account: FeedAccount; at: Date }[]
  /** Where to go on from: the last change of this answer, or where one was. */
  next: string
  /** Nothing more is known now. */
  upToDate: boolean
}

/**
 * What NPN-servicen shall have, change by change in the order of commit (AC-3). Writers hold the feed's row until they
 * commit, so a number is never seen before all those under it: whoever goes on from the last one misses nothing.
 */
export const listChanges = query({
  name: 'provisioning.changes',
  input: ListChanges,
  async run({ actor, tx, input }): Promise<Changes> {
    requireOwnKey(actor)
    const after = BigInt(input.after)
    const found = await tx.accountChange.findMany({
      where: { sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: input.limit + 1,
      include: { account: { select: { id: true, name: true } } },
    })
    if (found.length === 0) {
      const feed = await tx.accountFeed.findFirst()
      // A database that was restored from a copy knows less than those who read it before.
      if (feed && after > feed.last)
        throw new StateError(
          'Markøren er nyere end portalens. Hent hele listen, og begynd forfra med dens markør.',
        )
    }
    const shown = found.slice(0, input.limit)
    return {
      changes: shown.map(({ sequence, account, wanted, at }) => ({
        cursor: String(sequence),
        account: accountOf(account, wanted),
        at,
      })),
      next: String(shown.at(-1)?.sequence ?? after),
      upToDate: found.length <= input.limit,
    }
  },
})
