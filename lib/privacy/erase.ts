import type { Tx } from '@/lib/db/client'
import { emptyMails, ERASED, erasedAddress, eraseValues } from '@/lib/people/erased'
import { emptyLines } from './files'

/**
 * Empties what is personal of a contact that has left: itself, its revisions in bilag 3, its name as others' deputy, its
 * lines in files that were taken in, and the mailboxes that nothing else uses. That somebody stood there, for what and
 * when, stays. Answers how many values of the audit log.
 */
export async function emptyContact(tx: Tx, id: string, now: Date): Promise<number> {
  const { vendorId, name, mailboxId } = await tx.contact.findUniqueOrThrow({ where: { id } })
  const revisions = await tx.contactRevision.findMany({
    where: { contactId: id },
    select: { name: true, email: true },
  })
  const names = [...new Set([name, ...revisions.map((revision) => revision.name)])]
  const personal = { name: ERASED, title: null, phone: null, hours: null, erasedAt: now }
  await tx.contact.update({
    where: { id },
    data: { ...personal, mailboxId: null, version: { increment: 1 } },
  })
  await tx.contactRevision.updateMany({
    where: { contactId: id },
    data: { ...personal, email: null, deputyName: null },
  })
  const namesakes = await tx.contact.findMany({
    where: { vendorId, name: { in: names }, erasedAt: null },
    select: { name: true },
  })
  const gone = names.filter((each) => !namesakes.some((other) => other.name === each))
  await tx.contactRevision.updateMany({
    where: { vendorId, deputyName: { in: gone } },
    data: { deputyName: ERASED },
  })
  await emptyLines(tx, id, names)
  const addresses = revisions.flatMap(({ email }) => email ?? [])
  const emptied = await emptyMailboxes(tx, { vendorId, addresses, mailboxId })
  return eraseValues(tx, [id, ...emptied], now)
}

/** Mailboxes of a vendor that no account and no other contact has; answers with the addresses that nobody has any more. */
async function emptyMailboxes(
  tx: Tx,
  { vendorId, addresses, mailboxId }: { vendorId: string; addresses: string[]; mailboxId: string | null },
): Promise<string[]> {
  const unused = await tx.mailbox.findMany({
    where: {
      vendorId,
      OR: [{ address: { in: addresses } }, ...(mailboxId ? [{ id: mailboxId }] : [])],
      accounts: { none: {} },
      contacts: { none: {} },
    },
    select: { id: true, address: true },
  })
  for (const { id, address } of unused) {
    await tx.mailbox.update({
      where: { id },
      data: {
        address: erasedAddress(id),
        personalReason: null,
        tokenDigest: null,
        tokenExpiresAt: null,
        unreachableSince: null,
        unreachableReason: null,
        attestBy: null,
        version: { increment: 1 },
      },
    })
    await emptyMails(tx, { address, id, vendorId })
  }
  const left = unused.map(({ address }) => address)
  const users = await tx.user.findMany({ where: { email: { in: left } }, select: { email: true } })
  const mailboxes = await tx.mailbox.findMany({
    where: { address: { in: left } },
    select: { address: true },
  })
  const inUse = new Set([...users.map(({ email }) => email), ...mailboxes.map(({ address }) => address)])
  return left.filter((address) => !inUse.has(address))
}
