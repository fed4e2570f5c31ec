import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { requireChanged, requireOwn } from './internal'
import { ChangeSupport } from './schemas'

/** Changes whom a party's users call (bilag 1, 9.1). A vendor does it for itself, MedCom for anybody. */
export const changeSupport = command({
  name: 'organisation.changeSupport',
  input: ChangeSupport,
  async run({ actor, tx, input, record }) {
    const { id, version, ...fields } = input
    const before = await tx.organisation.findUnique({ where: { id } })
    if (!before) throw new NotFoundError()
    requireOwn(actor, id)
    requireVersion(before, input, ['supportName', 'supportPhone', 'supportEmail', 'supportHours', 'website'])
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: { ...fields, version: { increment: 1 } },
    })
    requireChanged(count)
    record({ type: 'organisation', id, before, after: { ...before, ...fields }, vendorId: id })
    return { id }
  },
})
