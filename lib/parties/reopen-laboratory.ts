import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { formatDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { periodsOf, write } from './assignments'
import { today } from './internal'
import { hasRole, touch } from './laboratory-internal'
import { place } from './periods'
import { ReopenLaboratory } from './schemas'

/**
 * Opens a closed laboratory again from a day on (PA-1). The owner and the vendor that ended with it go on where they
 * still have the role, and with the vendor its system; the days it was closed stay without.
 */
export const reopenLaboratory = command({
  name: 'laboratory.reopen',
  input: ReopenLaboratory,
  async run({ tx, input, now, record }) {
    const { id, version, validFrom } = input
    const before = await tx.laboratory.findUnique({ where: { id } })
    if (!before) throw new NotFoundError()
    const closedOn = fromDay(before.closedOn)
    if (closedOn === null) throw new StateError('Laboratoriet er åbent.')
    requireVersion(before, input, [])
    if (validFrom <= closedOn)
      throw new ValidationError({
        validFrom: `Vælg en dag efter den ${formatDate(closedOn)}, som er laboratoriets sidste.`,
      })
    await resume(tx, 'owner', id, closedOn, validFrom)
    const vendorId = await resume(tx, 'vendor', id, closedOn, validFrom)
    if (vendorId) await resumeSystems(tx, id, vendorId, closedOn, validFrom)
    const stamped = await touch(tx, id, version, today(now))
    await tx.laboratory.update({ where: { id }, data: { closedOn: null } })
    record({
      type: 'laboratory',
      id,
      before: { closedOn },
      after: { closedOn: null, validFrom },
      vendorId: stamped ?? vendorId,
      laboratoryId: id,
    })
    return { id }
  },
})

/** Answers with whom the laboratory has again; null where nobody ended with it, or they lost the role since. */
async function resume(
  tx: Tx,
  tie: 'owner' | 'vendor',
  laboratoryId: string,
  closedOn: string,
  from: string,
): Promise<string | null> {
  const periods = await periodsOf(tx, tie, laboratoryId)
  const last = periods.find(({ validTo }) => validTo === closedOn)
  const role = tie === 'owner' ? 'laboratoryOwner' : 'vendor'
  if (!last || !(await hasRole(tx, last.value, role, from))) return null
  await write(tx, tie, laboratoryId, place(periods, from, last.value))
  return last.value
}

async function resumeSystems(tx: Tx, laboratoryId: string, vendorId: string, closedOn: string, from: string) {
  const ended = await tx.laboratorySystem.findMany({
    where: { laboratoryId, vendorId, validTo: toDay(closedOn) },
    select: { id: true },
  })
  const periods = await periodsOf(tx, 'system', laboratoryId)
  for (const { id, value } of periods)
    if (ended.some((one) => one.id === id))
      await write(tx, 'system', laboratoryId, place(periods, from, value), vendorId)
}
