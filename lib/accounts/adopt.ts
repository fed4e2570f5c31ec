import type { Tx } from '@/lib/db/client'
import { ValidationError } from '@/lib/door/errors'
import { useMailbox } from '@/lib/mailboxes/use'
import { confirmAsRegistered } from './correct-adopted'
import type { RequestedAccount } from './schemas'

export type AdoptedAccount = Omit<RequestedAccount, 'vendorId' | 'reason'> & {
  vendorId: string
  /** What NPN-servicen and its draw log call it already. */
  name: string
  now: Date
}

/**
 * Takes in an account that NPN-servicen has already, under the name it has there: open, in the feed, and confirmed as it
 * is. For MedCom's commands alone: today's register (PA-1).
 * @throws ValidationError on `name` where the environment has one of that name, whoever's it is
 */
export async function adoptAccount(
  tx: Tx,
  {
    name,
    environment,
    department,
    purpose,
    vendorId,
    laboratoryId,
    address,
    personalReason,
    now,
  }: AdoptedAccount,
): Promise<{ id: string }> {
  const taken = await tx.account.findUnique({ where: { environment_name: { environment, name } } })
  if (taken) throw new ValidationError({ name: 'Der er allerede en konto med det navn i det miljø.' })
  const mailbox = await useMailbox(tx, { vendorId, address, personalReason, now })
  const { id } = await tx.account.create({
    data: {
      name,
      environment,
      department,
      purpose,
      vendorId,
      laboratoryId,
      mailboxId: mailbox.id,
      state: 'open',
      stateSince: now,
      createdAt: now,
    },
  })
  await confirmAsRegistered(tx, id, now)
  return { id }
}
