import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, sortOf } from '@/lib/door/search'
import { unconfirmed } from './confirmation'
import { confirmationOf, OPEN_STATES, waitsFor } from './rules'
import { ListAccounts } from './schemas'

/** The accounts one may see, by page, with what is asked about them and whether NPN-servicen has what is wanted (AC-1, AC-3). */
export const listAccounts = query({
  name: 'account.list',
  input: ListAccounts,
  async run({ tx, input }) {
    const filters: Prisma.AccountWhereInput[] = []
    if (input.search) filters.push(matching(input.search))
    if (input.state) filters.push({ state: input.state })
    if (input.environment) filters.push({ environment: input.environment })
    if (input.vendorId) filters.push({ vendorId: input.vendorId })
    if (input.laboratoryId) filters.push({ laboratoryId: input.laboratoryId })
    if (input.waits === 'service') filters.push(unconfirmed(tx))
    else if (input.waits)
      filters.push({ requests: { some: { state: input.waits === 'medcom' ? 'waiting' : 'asked' } } })
    const where = { AND: filters }
    return page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.account.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.account.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          select: COLUMNS,
        })
        const failed = await failedAmong(rows)
        return rows.map(({ requests: [request], ...row }) => ({
          ...row,
          confirmation: confirmationOf({ ...row, failed: failed.has(row.id) }),
          waits: request
            ? { for: waitsFor(request.state)!, since: request.waitsSince, kind: request.kind }
            : null,
        }))
      },
    })

    async function failedAmong(rows: readonly { wantedChange: bigint | null }[]): Promise<Set<string>> {
      const newest = rows.flatMap(({ wantedChange }) => wantedChange ?? [])
      const changes = await tx.accountChange.findMany({
        where: { sequence: { in: newest }, outcome: 'failed' },
        select: { accountId: true },
      })
      return new Set(changes.map(({ accountId }) => accountId))
    }
  },
})

const COLUMNS = {
  id: true,
  name: true,
  environment: true,
  department: true,
  purpose: true,
  state: true,
  stateSince: true,
  wantedChange: true,
  wantedAt: true,
  confirmedChange: true,
  confirmedAt: true,
  vendor: { select: { id: true, name: true } },
  laboratory: { select: { id: true, name: true, code: true } },
  mailbox: { select: { id: true, address: true, provenAt: true, attestBy: true, unreachableSince: true } },
  requests: {
    where: { state: { in: [...OPEN_STATES] } },
    orderBy: [{ waitsSince: 'asc' }, { id: 'asc' }],
    take: 1,
    select: { kind: true, state: true, waitsSince: true },
  },
} satisfies Prisma.AccountSelect

/** By whatever one may know it by. */
function matching(search: string): Prisma.AccountWhereInput {
  return {
    OR: [
      contains('name', search),
      contains('department', search),
      { laboratory: { OR: [contains('name', search), contains('code', search), { sor: search }] } },
      { mailbox: contains('address', search) },
    ],
  }
}
