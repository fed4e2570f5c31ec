import { Prisma, type Tx } from '@/lib/db/client'
import { NotFoundError } from '@/lib/door/errors'
import { fromDay } from '@/lib/text/days'

/** What of an account and its kin the feed needs. */
export const FEED_INCLUDE = {
  vendor: { select: { id: true, name: true, cvr: true } },
  laboratory: { select: { id: true, name: true, code: true, sor: true } },
  mailbox: { select: { address: true } },
  requests: {
    where: { state: 'approved', kind: { in: ['credential', 'blockSeries'] } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: { kind: true, wanted: true, decidedAt: true },
  },
} satisfies Prisma.AccountInclude

type AccountOfFeed = Prisma.AccountGetPayload<{ include: typeof FEED_INCLUDE }>

/** What NPN-servicen shall have of an account: the whole of it, as the feed gives it (AC-3). Days are yyyy-mm-dd. */
export interface Wanted {
  id: string
  name: string
  environment: string
  /** An account that is closed or suspended draws nothing. */
  state: 'open' | 'suspended' | 'closed'
  department: string
  purpose: string
  mailbox: string
  vendor: { id: string; name: string; cvr: string | null }
  /** Null where it is the vendor's own. */
  laboratory: { id: string; name: string; code: string; sor: string | null } | null
  policy: {
    returnBlocked: boolean
    manualDrawUntil: string | null
    httpsOnlyFrom: string | null
    largestDraw: number | null
    drawsPerWeek: number | null
  }
  /** A new credential was asked for at this moment: one that is older is to be replaced. */
  credentialAskedAt: string | null
  /** Series that were drawn by mistake: none of their numbers may be used. */
  blockedSeries: { first: string; last: string }[]
}

/** Works out what is wanted of an account as it is now. */
export function wantedOf(account: AccountOfFeed): Wanted {
  const { id, name, environment, state, department, purpose, mailbox, vendor, laboratory, requests } = account
  const blocked = requests.filter(({ kind }) => kind === 'blockSeries')
  const credential = requests.findLast(({ kind }) => kind === 'credential')
  return {
    id,
    name,
    environment,
    state: state === 'open' || state === 'suspended' ? state : 'closed',
    department,
    purpose,
    mailbox: mailbox.address,
    vendor: { id: vendor.id, name: vendor.name, cvr: vendor.cvr },
    laboratory,
    policy: {
      returnBlocked: account.returnBlocked,
      manualDrawUntil: fromDay(account.manualDrawUntil),
      httpsOnlyFrom: fromDay(account.httpsOnlyFrom),
      largestDraw: account.largestDraw,
      drawsPerWeek: account.drawsPerWeek,
    },
    credentialAskedAt: credential?.decidedAt?.toISOString() ?? null,
    blockedSeries: blocked.map(({ wanted }) => {
      const { first, last } = wanted as { first: string; last: string }
      return { first, last }
    }),
  }
}

/**
 * Puts what is wanted of an account into the feed, and answers with the change's number. Holds the feed for other
 * writers until commit: call it last. An account that was never opened is nothing to the service and is left out.
 * @throws NotFoundError
 */
export async function putInFeed(tx: Tx, accountId: string): Promise<bigint | null> {
  const account = await tx.account.findUnique({ where: { id: accountId }, include: FEED_INCLUDE })
  if (!account) throw new NotFoundError()
  const isNothing = account.state === 'requested' || account.state === 'declined'
  if (isNothing && account.wantedChange === null) return null
  const [row] = await tx.$queryRaw<{ number: bigint }[]>`
    select npn_account_change(${accountId}::uuid, ${JSON.stringify(wantedOf(account))}::jsonb) as number`
  return row!.number
}

/**
 * Puts the accounts of a laboratory or a vendor into the feed once its name or number is another: they are part of what is
 * wanted. Each account is held first, so that whoever is changing one has told of it, or tells of it with the new name.
 * Call it last.
 */
export async function putNamesInFeed(
  tx: Tx,
  of: { laboratoryId: string } | { vendorId: string },
): Promise<void> {
  const [column, id] =
    'vendorId' in of ? [Prisma.sql`vendor_id`, of.vendorId] : [Prisma.sql`laboratory_id`, of.laboratoryId]
  await tx.$queryRaw`select id from account where ${column} = ${id}::uuid order by id for update`
  const accounts = await tx.account.findMany({
    where: { ...of, wantedChange: { not: null }, state: { in: ['open', 'suspended'] } },
    include: FEED_INCLUDE,
    orderBy: { id: 'asc' },
  })
  await tx.$queryRaw`
    select npn_account_change(told.id, told.wanted::jsonb)
    from unnest(${accounts.map((account) => account.id)}::uuid[],
      ${accounts.map((account) => JSON.stringify(wantedOf(account)))}::text[]) as told (id, wanted)`
}
