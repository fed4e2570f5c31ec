import type { Deed } from '@/lib/audit/deed'
import type { Tx } from '@/lib/db/client'
import { useMailbox } from '@/lib/mailboxes/use'
import { putInFeed } from './feed'
import { lockAccount } from './internal'
import { OPEN_STATES } from './rules'
import { goOnWithout, moveRequest } from './settle'

interface Handover {
  id: string
  toVendorId: string
  /** The new vendor's mailbox for it: that of the one before stays with that one. */
  address: string
  personalReason: string | null
  userId: string | null
  now: Date
}

const DECISION = 'Kontoen er overdraget til laboratoriets nye leverandør.'

/**
 * Hands an account over to another vendor, with its mailbox, and tells the feed. What the vendor before had asked and was
 * not answered is taken back; requests and changes stay with the one that made them. Answers with what to log, once for
 * each vendor; nothing where the account is not there to be handed over.
 */
export async function handOverAccount(
  tx: Tx,
  { id, toVendorId, address, personalReason, userId, now }: Handover,
): Promise<Deed[]> {
  const account = await lockAccount(tx, id)
  const { vendorId: from, laboratoryId } = account
  if (from === toVendorId) return []
  const open = await tx.accountRequest.findMany({ where: { accountId: id, state: { in: [...OPEN_STATES] } } })
  for (const request of open) {
    await moveRequest(tx, request, 'withdraw', { now, decidedBy: userId, decision: DECISION })
    await goOnWithout(tx, account, request, 'withdrawn', now)
  }
  const { state, department } = await tx.account.findUniqueOrThrow({ where: { id } })
  if (state !== 'open' && state !== 'suspended') return []
  const mailbox = await useMailbox(tx, { vendorId: toVendorId, address, personalReason, now })
  await tx.account.update({
    where: { id },
    data: { vendorId: toVendorId, mailboxId: mailbox.id, version: { increment: 1 } },
  })
  await putInFeed(tx, id)
  const about = { type: 'account', id, laboratoryId }
  return [
    { ...about, before: { vendorId: from }, after: { vendorId: null }, vendorId: from },
    {
      ...about,
      before: { vendorId: null },
      after: { vendorId: toVendorId, accountName: account.name, department, address },
      personal: ['address'],
      person: address,
      vendorId: toVendorId,
    },
  ]
}
