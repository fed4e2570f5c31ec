import type { Prisma, Tx } from '@/lib/db/client'
import { takeEffect } from './effect'
import { putInFeed } from './feed'
import { approvalAt, awaitsAgreement } from './internal'
import type { AccountState, Environment, RequestKind } from './rules'

interface Asking {
  account: { id: string; vendorId: string; environment: Environment; state: AccountState }
  kind: RequestKind
  wanted: Prisma.InputJsonObject
  reason: string
  /** Null where a file or the portal asks. */
  userId: string | null
  /** What MedCom asks for itself, it has approved. */
  byMedcom: boolean
  now: Date
}

/** Writes a request down, and lets it take effect at once where nobody must approve it. */
export async function makeRequest(
  tx: Tx,
  { account, kind, wanted, reason, userId, byMedcom, now }: Asking,
): Promise<{ id: string; atOnce: boolean; changed: Record<string, unknown> }> {
  const atOnce = byMedcom || !(await needsApproval(tx, account, kind, now))
  const request = await tx.accountRequest.create({
    data: {
      accountId: account.id,
      vendorId: account.vendorId,
      kind,
      state: atOnce ? 'approved' : 'waiting',
      wanted,
      reason,
      requestedAt: now,
      requestedBy: userId,
      waitsSince: now,
      ...(atOnce && { decidedAt: now, decidedBy: byMedcom ? userId : null }),
    },
  })
  if (!atOnce) return { id: request.id, atOnce, changed: {} }
  const changed = await takeEffect(tx, account, { kind, wanted: request.wanted }, now)
  await putInFeed(tx, account.id)
  return { id: request.id, atOnce, changed }
}

/** By the setting; and whatever it says, a vendor gets no production account before its agreement is signed (AG-1). */
async function needsApproval(
  tx: Tx,
  { environment, vendorId }: Asking['account'],
  kind: RequestKind,
  now: Date,
): Promise<boolean> {
  const approval = await approvalAt(tx, now)
  if (approval[environment].includes(kind)) return true
  return opensProduction(kind, environment) && awaitsAgreement(tx, vendorId)
}

/** What an agreement is needed for. */
export function opensProduction(kind: RequestKind, environment: Environment): boolean {
  return environment === 'production' && (kind === 'create' || kind === 'reopen')
}
