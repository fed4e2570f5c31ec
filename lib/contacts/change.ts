import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { requireVersion } from '@/lib/door/locking'
import { deedOf, inWords, lockContact, logged, readyToStore, storeDuties } from './internal'
import { recordContactChange } from './record'
import { ChangeContact } from './schemas'

const FIELDS = [
  'kind',
  'name',
  'title',
  'email',
  'phone',
  'hours',
  'channels',
  'deputyId',
  'functions',
] as const

/** Changes a contact of bilag 3. It holds at once; what it was, stays in the versions before (CP-2). */
export const changeContact = command({
  name: 'contact.change',
  input: ChangeContact,
  async run({ actor, tx, input, now, record }) {
    const { id, version: _version, ...fields } = input
    const before = await lockContact(tx, id)
    if (before.version !== input.version)
      requireVersion(await inWords(tx, before), await inWords(tx, input), FIELDS)
    const { vendorId } = before
    const { stored, after } = await readyToStore(tx, fields, { vendorId, contactId: id, now })
    await tx.contact.update({ where: { id }, data: { ...stored, version: { increment: 1 } } })
    await storeDuties(tx, { contactId: id, vendorId, functions: fields.functions })
    const number = await recordContactChange(tx, { vendorId, userId: userOf(actor), now })
    record(deedOf(before, logged(before), after))
    return { id, number }
  },
})
