import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { ChangeContactFunction } from './schemas'

const FIELDS = ['name', 'description', 'requiredForVendor', 'requiredForLaboratory'] as const

/** Renames what contacts may be there for, or says where it is required: the vendors' coverage is judged by it at once (CP-1). */
export const changeContactFunction = command({
  name: 'contactFunction.change',
  input: ChangeContactFunction,
  async run({ tx, input, record }) {
    const { key, version: _version, ...fields } = input
    await tx.$queryRaw`select key from contact_function where key = ${key} for update`
    const before = await tx.contactFunction.findUnique({ where: { key } })
    if (!before) throw new NotFoundError()
    requireVersion(before, input, FIELDS)
    await tx.contactFunction.update({ where: { key }, data: { ...fields, version: { increment: 1 } } })
    record({ type: 'contactFunction', id: key, before, after: { ...before, ...fields } })
    return { key }
  },
})
