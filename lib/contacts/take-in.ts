import type { z } from 'zod'
import type { Deed } from '@/lib/audit/deed'
import type { Tx } from '@/lib/db/client'
import { takeOut } from './end'
import { deedOf, lockContact, logged, readyToStore, storeDuties, type ReadContact } from './internal'
import { lockContacts } from './record'
import type { AddContact } from './schemas'

interface Incoming {
  /** The contact that it changes; null makes one. */
  id: string | null
  vendorId: string
  laboratoryId: string | null
  fields: Omit<z.output<typeof AddContact>, 'vendorId' | 'laboratoryId'>
  now: Date
}

/**
 * Makes or changes a contact without a version of bilag 3 of its own: for commands that take many in at once and call
 * `recordContactChange` at the end. Answers with the deed to record.
 */
export async function takeInContact(
  tx: Tx,
  { id, vendorId, laboratoryId, fields, now }: Incoming,
): Promise<{ id: string; deed: Deed }> {
  await lockContacts(tx, vendorId)
  const before = id ? await lockContact(tx, id) : null
  const { stored, after } = await readyToStore(tx, fields, { vendorId, contactId: id, now })
  const contact = before
    ? await tx.contact.update({
        where: { id: before.id },
        data: { ...stored, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.contact.create({
        data: { ...stored, vendorId, laboratoryId, createdAt: now },
        select: { id: true },
      })
  await storeDuties(tx, { contactId: contact.id, vendorId, functions: fields.functions })
  const deed = deedOf({ id: contact.id, vendorId, laboratoryId }, before ? logged(before) : undefined, after)
  return { id: contact.id, deed }
}

/** Takes a contact out of bilag 3 in the same way. Answers with what it was, too. @throws StateError when it is out already */
export async function takeOutContact(
  tx: Tx,
  id: string,
  now: Date,
): Promise<{ contact: ReadContact; deed: Deed }> {
  const contact = await lockContact(tx, id)
  return { contact, deed: await takeOut(tx, contact, null, now) }
}
