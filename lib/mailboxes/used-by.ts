import type { Prisma } from '@/lib/db/client'
import { LIVING } from './rules'

/** What uses a mailbox today: accounts and contacts, the first of each. */
export const USERS = {
  accounts: {
    where: LIVING,
    select: { id: true, name: true, laboratory: { select: { name: true } } },
    orderBy: { name: 'asc' },
    take: 100,
  },
  contacts: {
    where: { endedAt: null },
    select: { id: true, name: true, laboratory: { select: { name: true } } },
    orderBy: { name: 'asc' },
    take: 100,
  },
} as const satisfies Prisma.MailboxInclude

interface Found {
  id: string
  name: string
  laboratory: { name: string } | null
}

export interface UserOfMailbox {
  kind: 'account' | 'contact'
  id: string
  name: string
  laboratory: string | null
}

/** Accounts first, then contacts, each with the laboratory it is for. */
export function usersOf({ accounts, contacts }: { accounts: Found[]; contacts: Found[] }): UserOfMailbox[] {
  const told = (kind: UserOfMailbox['kind'], found: Found[]) =>
    found.map(({ id, name, laboratory }) => ({ kind, id, name, laboratory: laboratory?.name ?? null }))
  return [...told('account', accounts), ...told('contact', contacts)]
}
