import { putNamesInFeed } from '@/lib/accounts/feed'
import { command } from '@/lib/door'
import { NotFoundError, ValidationError } from '@/lib/door/errors'
import { isStaff } from '@/lib/door/actor'
import { requireVersion } from '@/lib/door/locking'
import { LABORATORY_CONSTRAINTS } from './constraints'
import { requireChanged, requireOwn } from './internal'
import { ChangeLaboratory, LABORATORY_FIELDS } from './schemas'

/** What NPN-servicen knows a laboratory by. */
const KNOWN_TO_SERVICE = ['name', 'code', 'sor'] as const

/**
 * Changes what is known of a laboratory. A vendor does it for those it serves today, but not the numbers by which the
 * draw log finds them.
 */
export const changeLaboratory = command({
  name: 'laboratory.change',
  input: ChangeLaboratory,
  constraints: LABORATORY_CONSTRAINTS,
  async run({ actor, tx, input, record }) {
    const { id, version, ...fields } = input
    const before = await tx.laboratory.findUnique({ where: { id } })
    if (!before) throw new NotFoundError()
    requireOwn(actor, before.vendorId)
    requireVersion(before, input, LABORATORY_FIELDS)
    if (!isStaff(actor)) {
      const message = 'Skriv til MedCom, hvis den skal ændres: trækningsloggen finder laboratoriet ved den.'
      if (fields.code !== before.code) throw new ValidationError({ code: message })
      if (fields.sor !== before.sor) throw new ValidationError({ sor: message })
    }
    const { count } = await tx.laboratory.updateMany({
      where: { id, version },
      data: { ...fields, version: { increment: 1 } },
    })
    requireChanged(count)
    const after = { ...before, ...fields }
    record({ type: 'laboratory', id, before, after, vendorId: before.vendorId, laboratoryId: id })
    if (KNOWN_TO_SERVICE.some((field) => before[field] !== after[field]))
      await putNamesInFeed(tx, { laboratoryId: id })
    return { id }
  },
})
