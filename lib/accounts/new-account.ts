import type { Deed } from '@/lib/audit/deed'
import type { Tx } from '@/lib/db/client'
import { useMailbox } from '@/lib/mailboxes/use'
import { requireLaboratory } from './internal'
import { makeRequest } from './new-request'
import type { RequestedAccount } from './schemas'

interface By {
  userId: string | null
  byMedcom: boolean
  now: Date
}

/** Names and writes an account with the request for it; open at once where nobody must approve it. @throws NotFoundError */
export async function newAccount(
  tx: Tx,
  input: RequestedAccount & { vendorId: string },
  { userId, byMedcom, now }: By,
): Promise<{ id: string; name: string; requestId: string; atOnce: boolean; deed: Deed }> {
  const { vendorId, laboratoryId, environment, department, purpose, address, personalReason, reason } = input
  if (laboratoryId) await requireLaboratory(tx, vendorId, laboratoryId, now)
  const mailbox = await useMailbox(tx, { vendorId, address, personalReason, now })
  const [given] = await tx.$queryRaw<{ name: string }[]>`select next_account_name() as name`
  const name = given!.name
  const account = await tx.account.create({
    data: {
      name,
      environment,
      department,
      purpose,
      vendorId,
      laboratoryId,
      mailboxId: mailbox.id,
      state: 'requested',
      stateSince: now,
      createdAt: now,
    },
  })
  const { id: requestId, atOnce } = await makeRequest(tx, {
    account,
    kind: 'create',
    wanted: { department, purpose, mailboxId: mailbox.id, address },
    reason,
    userId,
    byMedcom,
    now,
  })
  const after = {
    accountName: name,
    environment,
    department,
    purpose,
    address,
    laboratoryId,
    accountState: atOnce ? 'open' : 'requested',
    reason,
  }
  const deed: Deed = {
    type: 'account',
    id: account.id,
    after,
    personal: ['address'],
    person: address,
    vendorId,
    laboratoryId,
  }
  return { id: account.id, name, requestId, atOnce, deed }
}
