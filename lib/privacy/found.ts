import type { Tx } from '@/lib/db/client'

/** Whom a mail address or a name means: users, contacts and the addresses that are theirs. */
export async function findPeople(tx: Tx, search: string) {
  const isAddress = search.includes('@')
  const address = search.toLowerCase()
  const named = { equals: search, mode: 'insensitive' } as const
  const users = await tx.user.findMany({
    where: { erasedAt: null, ...(isAddress ? { email: address } : { name: named }) },
  })
  const emails = new Set([...users.map(({ email }) => email), ...(isAddress ? [address] : [])])
  const contacts = await tx.contact.findMany({
    where: {
      erasedAt: null,
      OR: [
        { mailbox: { address: { in: [...emails] } } },
        { revisions: { some: { email: { in: [...emails] } } } },
        ...(isAddress ? [] : [{ name: named }, { revisions: { some: { name: named } } }]),
      ],
    },
    include: { mailbox: true, vendor: { select: { name: true } }, laboratory: { select: { name: true } } },
  })
  // A mailbox that several read is nobody's own.
  for (const { kind, mailbox } of contacts) if (kind === 'person' && mailbox) emails.add(mailbox.address)
  const invitations = await tx.invitation.findMany({
    where: {
      OR: [
        { email: { in: [...emails] } },
        { userId: { in: users.map(({ id }) => id) } },
        ...(isAddress ? [] : [{ name: named }]),
      ],
    },
  })
  return { users, contacts, invitations, emails: [...emails], named: isAddress ? null : named }
}

export type FoundPeople = Awaited<ReturnType<typeof findPeople>>
