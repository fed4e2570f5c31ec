import type { Wanted } from '@/lib/accounts/feed'
import type { Prisma, Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { overdueBefore } from './overdue'
import { ById } from './schemas'
import { compare, type Difference } from './wanted'

export interface Differences {
  /** Nothing is wanted of it yet; waits; could not be done; NPN-servicen has what is wanted. */
  state: 'nothing' | 'waits' | 'failed' | 'confirmed'
  /** What NPN-servicen last answered, where it could not. */
  note: string
  wantedAt: Date | null
  confirmedAt: Date | null
  /** Since when NPN-servicen has had something else than what is wanted. */
  since: Date | null
  /** That is longer ago than the setting allows. */
  overdue: boolean
  fields: Difference[]
}

/** What is wanted of an account beside what NPN-servicen has confirmed, field by field (AC-3). */
export const differencesOf = query({
  name: 'provisioning.differences',
  input: ById,
  async run({ tx, input: { id }, now }): Promise<Differences> {
    const account = await tx.account.findUnique({ where: { id } })
    if (!account) throw new NotFoundError()
    const { wantedChange, confirmedChange, wantedAt, confirmedAt } = account
    const shown = { note: '', wantedAt, confirmedAt, since: null, overdue: false, fields: [] }
    if (wantedChange === null) return { ...shown, state: 'nothing' }
    // A change from before the account changed hands belongs to the vendor before: it is as if there were none.
    const wanted = await tx.accountChange.findUnique({ where: { sequence: wantedChange } })
    const confirmed = await wantedAtChange(tx, confirmedChange)
    const fields = wanted ? compare(wantedIn(wanted.wanted), confirmed) : []
    if (confirmedChange === wantedChange) return { ...shown, state: 'confirmed', fields }
    const first = await tx.accountChange.findFirst({
      where: { accountId: id, ...(confirmedChange !== null && { sequence: { gt: confirmedChange } }) },
      orderBy: { sequence: 'asc' },
    })
    const since = first?.at ?? wantedAt
    const failed = wanted?.outcome === 'failed'
    return {
      ...shown,
      state: failed ? 'failed' : 'waits',
      note: failed ? wanted.note : '',
      since,
      overdue: since !== null && since < (await overdueBefore(tx, now)),
      fields,
    }
  },
})

async function wantedAtChange(tx: Tx, sequence: bigint | null): Promise<Wanted | null> {
  if (sequence === null) return null
  const change = await tx.accountChange.findUnique({ where: { sequence } })
  return change && wantedIn(change.wanted)
}

/** What a change says is wanted: written by lib/accounts/feed alone. */
export function wantedIn(json: Prisma.JsonValue): Wanted {
  return json as unknown as Wanted
}
