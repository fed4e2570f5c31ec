import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db/client'

/** What a vendor is asked to confirm: its contacts and accounts in short, and a digest of exactly this. */
export async function readReviewed(tx: Tx, vendorId: string) {
  const contacts = await tx.contact.findMany({
    where: { vendorId, endedAt: null },
    select: {
      id: true,
      kind: true,
      name: true,
      phone: true,
      confirmedAt: true,
      laboratory: { select: { name: true } },
      mailbox: { select: { address: true, unreachableSince: true } },
      deputy: { select: { name: true } },
      duties: { select: { function: { select: { name: true, position: true } } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const accounts = await tx.account.findMany({
    where: { vendorId, state: { notIn: ['closed', 'declined'] } },
    select: {
      id: true,
      name: true,
      environment: true,
      department: true,
      state: true,
      laboratory: { select: { name: true } },
      mailbox: { select: { address: true } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const shown = {
    contacts: contacts.map(({ laboratory, mailbox, deputy, duties, confirmedAt: _, ...contact }) => ({
      ...contact,
      laboratory: laboratory?.name ?? null,
      email: mailbox?.address ?? null,
      unreachable: mailbox?.unreachableSince != null,
      deputy: deputy?.name ?? null,
      functions: duties
        .map(({ function: one }) => one)
        .toSorted((a, b) => a.position - b.position)
        .map(({ name }) => name),
    })),
    accounts: accounts.map(({ laboratory, mailbox, ...account }) => ({
      ...account,
      laboratory: laboratory?.name ?? null,
      email: mailbox.address,
    })),
  }
  return { ...shown, seen: createHash('sha256').update(JSON.stringify(shown)).digest('hex') }
}

export type Reviewed = Awaited<ReturnType<typeof readReviewed>>
