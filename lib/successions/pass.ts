import type { Tx } from '@/lib/db/client'
import { addDays, toDay } from '@/lib/text/days'
import { laboratoriesOf, type Between } from './concerned'

/** Ends the role the day before, and begins it with the new party, unless that one has it already. */
export async function passRole(tx: Tx, { fromId, toId, role, effectiveOn }: Between): Promise<void> {
  const [day, before] = [toDay(effectiveOn), toDay(addDays(effectiveOn, -1))]
  await tx.organisationRole.updateMany({
    where: {
      organisationId: fromId,
      kind: role,
      validFrom: { lte: before },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    data: { validTo: before },
  })
  const later = await tx.organisationRole.findMany({
    where: { organisationId: toId, kind: role, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    orderBy: { validFrom: 'asc' },
  })
  const [next] = later
  if (next && next.validFrom <= day) return
  const validTo = next ? new Date(next.validFrom.getTime() - DAY) : null
  await tx.organisationRole.create({ data: { organisationId: toId, kind: role, validFrom: day, validTo } })
}

const DAY = 86_400_000

/** Gives the laboratories their new owner or vendor: what runs ends the day before, what was planned passes whole. */
export async function passLaboratories(tx: Tx, between: Between): Promise<number> {
  if (between.role === 'laboratoryOwner') return passOwned(tx, between)
  return between.role === 'vendor' ? passServed(tx, between) : 0
}

async function passOwned(tx: Tx, between: Between): Promise<number> {
  const { toId, effectiveOn } = between
  const day = toDay(effectiveOn)
  const periods = await tx.laboratoryOwner.findMany({ where: laboratoriesOf(between).owned })
  const running = periods.filter(({ validFrom }) => validFrom < day)
  await tx.laboratoryOwner.updateMany({
    where: { id: { in: idsOf(running) } },
    data: { validTo: toDay(addDays(effectiveOn, -1)) },
  })
  await tx.laboratoryOwner.updateMany({
    where: { id: { in: idsOf(periods.filter(({ validFrom }) => validFrom >= day)) } },
    data: { organisationId: toId },
  })
  await tx.laboratoryOwner.createMany({
    data: running.map(({ laboratoryId, validTo }) => ({
      laboratoryId,
      organisationId: toId,
      validFrom: day,
      validTo,
    })),
  })
  return touch(tx, periods)
}

async function passServed(tx: Tx, between: Between): Promise<number> {
  const { fromId, toId, effectiveOn } = between
  const day = toDay(effectiveOn)
  const periods = await tx.laboratoryVendor.findMany({ where: laboratoriesOf(between).served })
  const running = periods.filter(({ validFrom }) => validFrom < day)
  await tx.laboratoryVendor.updateMany({
    where: { id: { in: idsOf(running) } },
    data: { validTo: toDay(addDays(effectiveOn, -1)) },
  })
  await tx.laboratoryVendor.updateMany({
    where: { id: { in: idsOf(periods.filter(({ validFrom }) => validFrom >= day)) } },
    data: { vendorId: toId },
  })
  await tx.laboratoryVendor.createMany({
    data: running.map(({ laboratoryId, validTo }) => ({
      laboratoryId,
      vendorId: toId,
      validFrom: day,
      validTo,
    })),
  })
  const laboratoryIds = periods.map(({ laboratoryId }) => laboratoryId)
  // The new vendor may have made a plan of its own already.
  const theirs = await tx.firstDrawPlan.findMany({
    where: { vendorId: toId },
    select: { laboratoryId: true },
  })
  await tx.firstDrawPlan.updateMany({
    where: {
      vendorId: fromId,
      laboratoryId: { in: laboratoryIds, notIn: theirs.map(({ laboratoryId }) => laboratoryId) },
    },
    data: { vendorId: toId },
  })
  return touch(tx, periods)
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)

/** Whoever has one of the laboratories open in a form is told that it has changed. */
async function touch(tx: Tx, periods: readonly { laboratoryId: string }[]): Promise<number> {
  const ids = [...new Set(periods.map(({ laboratoryId }) => laboratoryId))]
  await tx.laboratory.updateMany({ where: { id: { in: ids } }, data: { version: { increment: 1 } } })
  return ids.length
}
