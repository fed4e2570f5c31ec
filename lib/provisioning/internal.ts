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

export interface Confirmation {
  accountId: string
  sequence: bigint
  at: Date
  /** Undefined: as it was. */
  credentialExpiresOn?: Date | null
  certificateExpiresOn?: Date | null
}

/**
 * Says that NPN-servicen has a change. What is confirmed only moves forward: an older change that is answered late
 * says nothing of how the account is now, nor when its access expires.
 * @returns whether it moved
 */
export async function confirm(
  tx: Tx,
  { accountId, sequence, at, ...expiry }: Confirmation,
): Promise<boolean> {
  const moved = await tx.account.updateMany({
    where: { id: accountId, OR: [{ confirmedChange: null }, { confirmedChange: { lt: sequence } }] },
    data: {
      confirmedChange: sequence,
      confirmedAt: at,
      ...(expiry.credentialExpiresOn !== undefined && { credentialExpiresOn: expiry.credentialExpiresOn }),
      ...(expiry.certificateExpiresOn !== undefined && { certificateExpiresOn: expiry.certificateExpiresOn }),
    },
  })
  return moved.count > 0
}
