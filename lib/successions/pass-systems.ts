import type { Deed } from '@/lib/audit/deed'
import type { Tx } from '@/lib/db/client'
import { addDays, toDay } from '@/lib/text/days'
import type { Between } from './concerned'

/**
 * Moves the vendor's systems with their versions, current answers and use; earlier answers stay with whom they were. A
 * system whose name the new vendor uses already is told apart by the former vendor's name. Answers with what to log.
 */
export async function passSystems(
  tx: Tx,
  succession: Between & { from: { name: string }; to: { name: string } },
): Promise<Deed[]> {
  const { fromId, toId, effectiveOn, from, to } = succession
  const theirs = await tx.system.findMany({ where: { vendorId: toId } })
  const names = new Set(theirs.map(({ name }) => name))
  const listed = new Set(theirs.map(({ listedName }) => listedName))
  const systems = await tx.system.findMany({ where: { vendorId: fromId } })
  const deeds: Deed[] = []
  for (const { id, name: former, listedName } of systems) {
    const name = names.has(former) ? `${former} (${from.name})` : former
    await tx.system.update({
      where: { id },
      data: {
        vendorId: toId,
        name,
        listedName: listed.has(listedName) ? null : listedName,
        version: { increment: 1 },
      },
    })
    const before = { vendor: from.name, name: former }
    deeds.push({ type: 'system', id, before, after: { vendor: to.name, name }, vendorId: toId })
  }
  const systemIds = systems.map(({ id }) => id)
  await tx.systemVersion.updateMany({ where: { systemId: { in: systemIds } }, data: { vendorId: toId } })
  await tx.systemApproval.updateMany({
    where: { systemId: { in: systemIds }, validTo: null },
    data: { vendorId: toId },
  })
  await passUse(tx, systemIds, toId, effectiveOn)
  await passListedName(tx, fromId, toId)
  return deeds
}

/** A period keeps the vendor it was written with: use that goes on is a new period, what was planned passes whole. */
async function passUse(tx: Tx, systemIds: string[], vendorId: string, effectiveOn: string): Promise<void> {
  const day = toDay(effectiveOn)
  const periods = await tx.laboratorySystem.findMany({
    where: { systemId: { in: systemIds }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
  })
  const running = periods.filter(({ validFrom }) => validFrom < day)
  const planned = periods.filter(({ validFrom }) => validFrom >= day)
  await tx.laboratorySystem.updateMany({
    where: { id: { in: running.map(({ id }) => id) } },
    data: { validTo: toDay(addDays(effectiveOn, -1)) },
  })
  await tx.laboratorySystem.updateMany({
    where: { id: { in: planned.map(({ id }) => id) } },
    data: { vendorId },
  })
  await tx.laboratorySystem.createMany({
    data: running.map(({ laboratoryId, systemId, versionLabel, validTo }) => ({
      laboratoryId,
      systemId,
      versionLabel,
      vendorId,
      validFrom: day,
      validTo,
    })),
  })
}

/** MedCom's list goes on naming the former vendor: its next import must find the systems where they are now. */
async function passListedName(tx: Tx, fromId: string, toId: string): Promise<void> {
  const { listedName } = await tx.organisation.findUniqueOrThrow({ where: { id: fromId } })
  const to = await tx.organisation.findUniqueOrThrow({ where: { id: toId } })
  if (!listedName || to.listedName) return
  await tx.organisation.update({ where: { id: fromId }, data: { listedName: null } })
  await tx.organisation.update({ where: { id: toId }, data: { listedName } })
}
