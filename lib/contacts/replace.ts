import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { requireVersion } from '@/lib/door/locking'
import { takeOut } from './end'
import { deedOf, lockContact, readyToStore, storeDuties } from './internal'
import { recordContactChange } from './record'
import { ChangeContact } from './schemas'

/**
 * Puts somebody else in a contact's place, also where it was deputy: one leaves and one comes in the same version of
 * bilag 3 (CP-2).
 */
export const replaceContact = command({
  name: 'contact.replace',
  input: ChangeContact,
  async run({ actor, tx, input, now, record }) {
    const { id: formerId, version: _version, ...fields } = input
    const former = await lockContact(tx, formerId)
    requireVersion(former, input, [])
    const { vendorId, laboratoryId } = former
    const { stored, after } = await readyToStore(tx, fields, { vendorId, contactId: formerId, now })
    const { id } = await tx.contact.create({ data: { ...stored, vendorId, laboratoryId, createdAt: now } })
    await storeDuties(tx, { contactId: id, vendorId, functions: fields.functions })
    const left = await takeOut(tx, former, id, now)
    const number = await recordContactChange(tx, { vendorId, userId: userOf(actor), now })
    record(deedOf({ id, vendorId, laboratoryId }, undefined, after))
    record(left)
    return { id, number }
  },
})
