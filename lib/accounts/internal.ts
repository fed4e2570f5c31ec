import type { Prisma, Tx } from '@/lib/db/client'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { openOn } from '@/lib/door/search'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { APPROVAL, can, isInTheWay, OPEN_STATES, type Approval, type RequestKind } from './rules'
import { ACCOUNT_STATE_WORDS } from './words'

/** The account with its mailbox and what is asked about it, locked until the transaction ends. @throws NotFoundError */
export async function lockAccount(tx: Tx, id: string) {
  await tx.$queryRaw`select id from account where id = ${id}::uuid for update`
  const account = await tx.account.findUnique({ where: { id }, include: { mailbox: true } })
  if (!account) throw new NotFoundError()
  return account
}
export type LockedAccount = Awaited<ReturnType<typeof lockAccount>>

/** A request and its account, both locked. The account first, as everywhere. @throws NotFoundError */
export async function lockRequest(tx: Tx, id: string) {
  const found = await tx.accountRequest.findUnique({ where: { id }, select: { accountId: true } })
  if (!found) throw new NotFoundError()
  const account = await lockAccount(tx, found.accountId)
  const request = await tx.accountRequest.findUniqueOrThrow({ where: { id } })
  return { account, request }
}
export type StoredRequest = Prisma.AccountRequestGetPayload<object>

/** Refuses what cannot be asked of an account as it is. @throws StateError */
export async function requireFree(tx: Tx, account: LockedAccount, kind: RequestKind): Promise<void> {
  if (!can(kind, account.state))
    throw new StateError(
      `Det kan ikke gøres nu: kontoen er "${ACCOUNT_STATE_WORDS[account.state].toLowerCase()}". Genindlæs siden for at se, hvad der er sket.`,
    )
  const open = await tx.accountRequest.findMany({
    where: { accountId: account.id, state: { in: [...OPEN_STATES] } },
    select: { kind: true },
  })
  const kinds = open.map((request) => request.kind)
  if (isInTheWay(kinds, kind))
    throw new StateError(
      'Der er allerede en anmodning om kontoen, som ikke er afgjort. Vent på den, eller træk den tilbage først.',
    )
}

/** The laboratory an account is to be for: open, and served by that vendor today. @throws NotFoundError */
export async function requireLaboratory(tx: Tx, vendorId: string, id: string, now: Date) {
  const laboratory = await tx.laboratory.findFirst({
    where: { id, vendorId, ...openOn(isoDate(now)) },
    select: { id: true, name: true, code: true },
  })
  if (!laboratory) throw new NotFoundError()
  return laboratory
}

/** Which requests MedCom must approve at a moment: what is not named takes effect at once. */
export async function approvalAt(tx: Tx, now: Date): Promise<Approval> {
  return settingAt<Approval>(tx, 'accounts.approval', now, APPROVAL)
}

/**
 * Whether a vendor may not yet have production accounts: no agreement that both have signed (AG-1). One that draws
 * already is not stopped.
 */
export async function awaitsAgreement(tx: Tx, vendorId: string): Promise<boolean> {
  return (await awaitingAgreement(tx, [vendorId])).has(vendorId)
}

/** The ones among some vendors that may not. */
export async function awaitingAgreement(tx: Tx, vendorIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select asked.id from unnest(${vendorIds}::uuid[]) as asked (id)
    where not exists (
        select from agreement where vendor_id = asked.id and state in ('settingUp', 'inForce', 'terminated'))
      and not exists (select from draw where vendor_id = asked.id and outcome = 'done')`
  return new Set(rows.map(({ id }) => id))
}
