import type { Tx } from '@/lib/db/client'
import { StateError } from '@/lib/door/errors'
import { useMailbox } from '@/lib/mailboxes/use'
import { putInFeed } from './feed'
import { OPEN_STATES, type AccountPurpose } from './rules'

interface Correction {
  id: string
  department: string
  purpose: AccountPurpose
  laboratoryId: string | null
  address: string
  personalReason: string | null
  now: Date
}

/**
 * Corrects an account to what NPN-servicen has of it already, so the change is confirmed as it is made: today's register
 * again (PA-1). What waits to be decided or to be set up is newer than any register.
 * @throws StateError where something waits
 */
export async function correctAdopted(
  tx: Tx,
  { id, department, purpose, laboratoryId, address, personalReason, now }: Correction,
): Promise<void> {
  await tx.$queryRaw`select id from account where id = ${id}::uuid for update`
  const account = await tx.account.findUniqueOrThrow({
    where: { id },
    select: {
      vendorId: true,
      wantedChange: true,
      confirmedChange: true,
      requests: { where: { state: { in: [...OPEN_STATES] } }, select: { id: true }, take: 1 },
    },
  })
  if (account.wantedChange !== account.confirmedChange || account.requests.length > 0)
    throw new StateError('Kontoen har en ændring, der ikke er på plads i NPN-servicen endnu.')
  const mailbox = await useMailbox(tx, { vendorId: account.vendorId, address, personalReason, now })
  await tx.account.update({
    where: { id },
    data: { department, purpose, laboratoryId, mailboxId: mailbox.id, version: { increment: 1 } },
  })
  await confirmAsRegistered(tx, id, now)
}

/** Puts the account into the feed as something that NPN-servicen has already. */
export async function confirmAsRegistered(tx: Tx, id: string, now: Date): Promise<void> {
  const change = await putInFeed(tx, id)
  await tx.accountChange.update({
    where: { sequence: change! },
    data: { outcome: 'done', acknowledgedAt: now, acknowledgedBy: 'register' },
  })
  await tx.account.update({ where: { id }, data: { confirmedChange: change, confirmedAt: now } })
}
