import type { Deed } from '@/lib/audit/deed'
import { recipientsOf } from '@/lib/agreements/recipients'
import type { Tx } from '@/lib/db/client'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { IN_USE } from './rules'

/** What was done to a mailbox, as the audit log keeps it; what a mail server says may name a person. */
export function mailboxChanged(
  { id, vendorId, address }: { id: string; vendorId: string; address: string },
  before: object,
  after: object,
): Deed {
  return { type: 'mailbox', id, before, after, personal: ['unreachableReason'], person: address, vendorId }
}

/**
 * Mail to the address came back for good: so it is for every vendor that uses it, and each is told at its other addresses.
 * Nothing happens where it is known already, or where somebody has shown since then that the mailbox is read.
 */
export async function makeUnreachable(
  tx: Tx,
  { address, reason, at }: { address: string; reason: string; at: Date },
): Promise<Deed[]> {
  const marked = await tx.mailbox.updateManyAndReturn({
    where: { address, unreachableSince: null, OR: [{ provenAt: null }, { provenAt: { lt: at } }] },
    data: { unreachableSince: at, unreachableReason: reason, version: { increment: 1 } },
  })
  for (const mailbox of marked) await tellVendor(tx, mailbox)
  const [before, after] = [
    { unreachableSince: null, unreachableReason: null },
    { unreachableSince: at, unreachableReason: reason },
  ]
  return marked.map((mailbox) => mailboxChanged(mailbox, before, after))
}

async function tellVendor(
  tx: Tx,
  { id, vendorId, address }: { id: string; vendorId: string; address: string },
): Promise<void> {
  if ((await tx.mailbox.count({ where: { id, ...IN_USE } })) === 0) return
  for (const to of await recipientsOf(tx, vendorId))
    await leaveNote(tx, {
      to,
      kind: 'mailbox.unreachable',
      subjectId: id,
      heading: `Mail til ${address} kommer retur`,
      text: 'Postkassen bruges af jeres konti eller kontaktpersoner, men modtagerens mailserver afviser mail til den. Ret adressen, eller send et nyt link, når den virker igen.',
      path: `/konti/postkasser/${id}`,
      label: 'Se postkassen',
      vendorId,
    })
}
