import { isStaff, userOf } from '@/lib/door/actor'
import type { CommandScope } from '@/lib/door/verb'
import { lockAccount, requireFree, requireLaboratory } from './internal'
import { makeRequest } from './new-request'
import type { RequestKind } from './rules'
import { tellVendor } from './tell'
import { stateLetter } from './mails'

/** What suspending, reopening and closing have in common: asked for, or done at once. */
export async function askState(
  scope: CommandScope<{ id: string; reason: string }>,
  kind: Extract<RequestKind, 'suspend' | 'reopen' | 'close'>,
): Promise<{ id: string; atOnce: boolean }> {
  const { tx, input, actor, now, record } = scope
  const { id, reason } = input
  const account = await lockAccount(tx, id)
  await requireFree(tx, account, kind)
  if (kind === 'reopen' && account.laboratoryId)
    await requireLaboratory(tx, account.vendorId, account.laboratoryId, now)
  const byMedcom = isStaff(actor)
  if (byMedcom) await tellVendor(scope, account, null, stateLetter(account, kind, reason))
  const { atOnce, changed } = await makeRequest(tx, {
    account,
    kind,
    wanted: {},
    reason,
    userId: userOf(actor),
    byMedcom,
    now,
  })
  record({
    type: 'account',
    id,
    before: atOnce ? { accountState: account.state } : {},
    after: { ...changed, ...(!atOnce && { requestKind: kind }), reason },
    vendorId: account.vendorId,
    laboratoryId: account.laboratoryId,
  })
  return { id, atOnce }
}
