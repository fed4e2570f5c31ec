import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { deedOf, readyToStore, requireServed, storeDuties, vendorFor } from './internal'
import { lockContacts, recordContactChange } from './record'
import { AddContact } from './schemas'

/** Puts somebody into a vendor's bilag 3, for the vendor itself or one of its laboratories; it holds at once (CP-1, CP-2). */
export const addContact = command({
  name: 'contact.add',
  input: AddContact,
  async run({ actor, tx, input, now, record }) {
    const { vendorId: named, laboratoryId, ...fields } = input
    const vendorId = vendorFor(actor, named)
    if ((await tx.organisation.count({ where: { id: vendorId } })) === 0) throw new NotFoundError()
    await lockContacts(tx, vendorId)
    await requireServed(tx, { vendorId, laboratoryId, now })
    const { stored, after } = await readyToStore(tx, fields, { vendorId, contactId: null, now })
    const { id } = await tx.contact.create({ data: { ...stored, vendorId, laboratoryId, createdAt: now } })
    await storeDuties(tx, { contactId: id, vendorId, functions: fields.functions })
    const number = await recordContactChange(tx, { vendorId, userId: userOf(actor), now })
    record(deedOf({ id, vendorId, laboratoryId }, undefined, after))
    return { id, number }
  },
})
