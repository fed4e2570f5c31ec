import type { Prisma, Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { requireComingDay } from './internal'
import { refreshCompliance } from './refresh'
import { ExtendDispensation, WithdrawDispensation } from './schemas'

type Dispensation = Prisma.DispensationGetPayload<object>

/** Another last day for a dispensation that holds, earlier or later, with the reason it then has (CO-2). */
export const extendDispensation = command({
  name: 'dispensation.extend',
  input: ExtendDispensation,
  async run({ tx, input, now, record }) {
    const { id, until, reason } = input
    const held = await lockHolding(tx, id, now)
    requireVersion(held, { ...input, until: toDay(until) }, ['until', 'reason'])
    requireComingDay(until, now)
    if (fromDay(held.until) === until) throw new StateError('Dispensationen gælder allerede til den dag.')
    const after = { until: toDay(until), reason }
    await tx.dispensation.update({ where: { id }, data: { ...after, version: { increment: 1 } } })
    record(deedOn(held, { until: fromDay(held.until), reason: held.reason }, { until, reason }))
    await refreshCompliance(tx, [held.vendorId], now)
    return placeOf(held)
  },
})

/** Takes back a dispensation that holds: from now on the requirement is to be met as if there were none (CO-2). */
export const withdrawDispensation = command({
  name: 'dispensation.withdraw',
  input: WithdrawDispensation,
  async run({ tx, actor, input, now, record }) {
    const { id, reason } = input
    const held = await lockHolding(tx, id, now)
    requireVersion(held, input, [])
    await tx.dispensation.update({
      where: { id },
      data: { withdrawnAt: now, withdrawnBy: userOf(actor), withdrawnWhy: reason, version: { increment: 1 } },
    })
    record(deedOn(held, { withdrawnAt: null }, { withdrawnAt: now, withdrawnWhy: reason }))
    await refreshCompliance(tx, [held.vendorId], now)
    return placeOf(held)
  },
})

async function lockHolding(tx: Tx, id: string, now: Date): Promise<Dispensation> {
  await tx.$queryRaw`select id from dispensation where id = ${id}::uuid for update`
  const found = await tx.dispensation.findUnique({ where: { id } })
  if (!found) throw new NotFoundError()
  if (found.withdrawnAt)
    throw new StateError('Dispensationen er trukket tilbage. Giv en ny, hvis den skal gælde.')
  if (fromDay(found.until) < isoDate(now))
    throw new StateError('Dispensationen er udløbet. Giv en ny, hvis den skal gælde.')
  return found
}

function deedOn({ id, vendorId, laboratoryId, requirementKey }: Dispensation, before: object, after: object) {
  return {
    type: 'dispensation',
    id,
    before: { requirementKey, ...before },
    after: { requirementKey, ...after },
    vendorId,
    laboratoryId,
  }
}

/** Where its cell is seen. */
function placeOf({ vendorId, laboratoryId, requirementKey }: Dispensation) {
  return { vendorId, laboratoryId, requirementKey }
}
