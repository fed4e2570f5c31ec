import type { Prisma } from '@/lib/db/client'
import { isStaff, userOf } from '@/lib/door/actor'
import type { CommandScope } from '@/lib/door/verb'
import { requireFree, type LockedAccount } from './internal'
import { makeRequest } from './new-request'

/** What asking for something of an account has in common that does not change what the account is. */
export async function askBeside(
  { tx, input, actor, now, record }: CommandScope<{ reason: string }>,
  account: LockedAccount,
  kind: 'credential' | 'blockSeries',
  { wanted, told }: { wanted: Prisma.InputJsonObject; told: Record<string, unknown> },
): Promise<{ id: string; atOnce: boolean }> {
  const { id, vendorId, laboratoryId } = account
  const { reason } = input
  await requireFree(tx, account, kind)
  const { atOnce } = await makeRequest(tx, {
    account,
    kind,
    wanted,
    reason,
    userId: userOf(actor),
    byMedcom: isStaff(actor),
    now,
  })
  const requestState = atOnce ? 'approved' : 'waiting'
  record({
    type: 'account',
    id,
    after: { requestKind: kind, requestState, ...told, reason },
    vendorId,
    laboratoryId,
  })
  return { id, atOnce }
}
