import type { Prisma, Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { ForbiddenError, NotFoundError } from '@/lib/door/errors'

/** The feed tells of every vendor's accounts: only a key of MedCom's own service may have it. */
export function requireOwnKey(actor: Actor): void {
  if (actor.kind === 'apiKey' && actor.vendorId)
    throw new ForbiddenError(true, 'Konti udleveres kun til en nøgle, der hører til MedCom.')
}

const WITH_ACCOUNT = {
  account: { select: { id: true, name: true, vendorId: true, wantedChange: true, confirmedChange: true } },
} satisfies Prisma.AccountChangeInclude

/**
 * Holds a change until the transaction ends, so that two who answer it do so one after the other.
 * @throws NotFoundError
 */
export async function lockChange(tx: Tx, sequence: bigint) {
  await tx.$executeRaw`select from account_change where sequence = ${sequence} for update`
  const change = await tx.accountChange.findUnique({ where: { sequence }, include: WITH_ACCOUNT })
  if (!change) throw new NotFoundError('Der er ingen ændring med det nummer.')
  return change
}

/** The days on which access ends: undefined as it was, null never. */
export interface Expiry<Day = Date> {
  credentialExpiresOn?: Day | null | undefined
  certificateExpiresOn?: Day | null | undefined
}

/** What is said of expiry, without what is not. */
export function saidOf<Day>({ credentialExpiresOn, certificateExpiresOn }: Expiry<Day>) {
  return {
    ...(credentialExpiresOn !== undefined && { credentialExpiresOn }),
    ...(certificateExpiresOn !== undefined && { certificateExpiresOn }),
  }
}

interface Confirmation extends Expiry {
  accountId: string
  sequence: bigint
  at: Date
}

/**
 * Says that NPN-servicen has a change. What is confirmed only moves forward: an older change that is answered late
 * says nothing of how the account is now, nor when its access expires.
 */
export async function confirm(tx: Tx, { accountId, sequence, at, ...expiry }: Confirmation): Promise<void> {
  await tx.account.updateMany({
    where: { id: accountId, OR: [{ confirmedChange: null }, { confirmedChange: { lt: sequence } }] },
    data: { confirmedChange: sequence, confirmedAt: at, ...saidOf(expiry) },
  })
}

/**
 * Takes newer days of expiry for what is confirmed already: access is renewed without a change.
 * @returns whether they were news
 */
export async function renew(tx: Tx, accountId: string, sequence: bigint, expiry: Expiry): Promise<boolean> {
  const said = saidOf(expiry)
  const differs = Object.entries(said).map(([field, day]) =>
    day === null ? { [field]: { not: null } } : { OR: [{ [field]: null }, { [field]: { not: day } }] },
  )
  if (differs.length === 0) return false
  const where = { id: accountId, confirmedChange: sequence, OR: differs }
  return (await tx.account.updateMany({ where, data: said })).count > 0
}
