import type { Deed } from '@/lib/audit/deed'
import { command } from '@/lib/door'
import { requireVersion } from '@/lib/door/locking'
import type { Tx } from '@/lib/db/client'
import { userOf } from '@/lib/door/actor'
import { deedOf, lockContact, logged, type ReadContact } from './internal'
import { recordContactChange } from './record'
import { EndContact } from './schemas'

/** Takes a contact out of bilag 3. Whoever it stepped in for is without a deputy. */
export const endContact = command({
  name: 'contact.end',
  input: EndContact,
  async run({ actor, tx, input, now, record }) {
    const before = await lockContact(tx, input.id)
    requireVersion(before, input, [])
    record(await takeOut(tx, before, null, now))
    const { vendorId } = before
    const number = await recordContactChange(tx, { vendorId, userId: userOf(actor), now })
    return { id: before.id, name: before.name, number }
  },
})

/** Ends a locked contact; whoever it was deputy for has the successor instead, if there is one. Answers with the deed to record. */
export async function takeOut(
  tx: Tx,
  contact: ReadContact,
  successorId: string | null,
  now: Date,
): Promise<Deed> {
  const { id } = contact
  await tx.contact.update({
    where: { id },
    data: { endedAt: now, deputyId: null, version: { increment: 1 } },
  })
  await tx.contact.updateMany({
    where: { deputyId: id },
    data: { deputyId: successorId, version: { increment: 1 } },
  })
  return deedOf(contact, { ...logged(contact), endedAt: null }, { ...logged(contact), endedAt: now })
}
