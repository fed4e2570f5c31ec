import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { emptyContact } from './erase'
import { ById } from './schemas'

/**
 * Deletes what is personal of a contact that has left bilag 3. The versions stay whole but nameless; signed documents
 * are kept as they were signed (CP-4).
 */
export const eraseContact = command({
  name: 'privacy.eraseContact',
  input: ById,
  async run({ tx, input: { id }, now, record }) {
    const rows = await tx.$queryRaw<object[]>`select id from contact where id = ${id}::uuid for update`
    if (rows.length === 0) throw new NotFoundError()
    const { vendorId, laboratoryId, endedAt, erasedAt } = await tx.contact.findUniqueOrThrow({
      where: { id },
    })
    if (erasedAt) throw new StateError('Personoplysningerne er allerede slettet.')
    if (!endedAt)
      throw new StateError('Kontakten står i bilag 3. Bed leverandøren om at fjerne den, og slet den så.')
    const erasedValues = await emptyContact(tx, id, now)
    record({
      type: 'contact',
      id,
      vendorId,
      laboratoryId,
      before: { erasedAt: null },
      after: { erasedAt: now, erasedValues },
    })
    return { id, erasedValues }
  },
})
