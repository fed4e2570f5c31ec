import type { Deed } from '@/lib/audit/deed'
import type { Tx } from '@/lib/db/client'
import { addDays, toDay } from '@/lib/text/days'
import { laboratoriesOf, type Between } from './concerned'

/** Ends the role the day before, and begins it with the new party, unless that one has it already. Answers with what to log. */
export async function passRole(tx: Tx, { fromId, toId, role, effectiveOn }: Between): Promise<Deed[]> {
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
  const about = { type: 'organisation', id: fromId, vendorId: fromId }
  const ended = { ...about, after: { role, validTo: addDays(effectiveOn, -1) } }
  const [next] = later
  if (next && next.validFrom <= day) return [ended]
  const validTo = next ? new Date(next.validFrom.getTime() - DAY) : null
  await tx.organisationRole.create({ data: { organisationId: toId, kind: role, validFrom: day, validTo } })
  return [ended, { ...about, id: toId, vendorId: toId, after: { role, validFrom: effectiveOn } }]
}

const DAY = 86_400_000

type Named = Between & { from: { name: string }; to: { name: string } }

/**
 * Gives the laboratories their new owner or vendor: what runs ends the day before, what was planned passes whole. Answers
 * with what to log.
 */
export async function passLaboratories(tx: Tx, succession: Named): Promise<Deed[]> {
  const { role, toId, effectiveOn, from, to } = succession
  if (role !== 'laboratoryOwner' && role !== 'vendor') return []
  const isVendor = role === 'vendor'
  const touched = isVendor ? await passServed(tx, succession) : await passOwned(tx, succession)
  const tie = isVendor ? 'vendor' : 'owner'
  return touched.map(({ id, vendorId }) => ({
    type: 'laboratory',
    id,
    before: { [tie]: from.name },
    after: { [tie]: to.name, validFrom: effectiveOn },
    vendorId: isVendor ? toId : vendorId,
    laboratoryId: id,
  }))
}

async function passOwned(tx: Tx, between: Between): Promise<Touched[]> {
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

async function passServed(tx: Tx, between: Between): Promise<Touched[]> {
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

interface Touched {
  id: string
  vendorId: string | null
}

/** Whoever has one of the laboratories open in a form is told that it has changed. */
async function touch(tx: Tx, periods: readonly { laboratoryId: string }[]): Promise<Touched[]> {
  const ids = [...new Set(periods.map(({ laboratoryId }) => laboratoryId))]
  return tx.laboratory.updateManyAndReturn({
    where: { id: { in: ids } },
    data: { version: { increment: 1 } },
    select: { id: true, vendorId: true },
  })
}
