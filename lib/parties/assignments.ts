import type { Tx } from '@/lib/db/client'
import { StateError } from '@/lib/door/errors'
import { fromDay, toDay } from '@/lib/text/days'
import { changesNothing, type Period, type Placement } from './periods'

/** The three things a laboratory has, each for a period (PA-1). */
export type Tie = 'owner' | 'vendor' | 'system'

const UNCHANGED: Record<Tie, string> = {
  owner: 'Laboratoriet har allerede den ejer fra den dag.',
  vendor: 'Laboratoriet har allerede den leverandør fra den dag.',
  system: 'Laboratoriet har allerede det system fra den dag.',
}

/** The periods of one tie; the value of a system is its id and its version. */
export async function periodsOf(tx: Tx, tie: Tie, laboratoryId: string): Promise<Period[]> {
  const query = { where: { laboratoryId }, orderBy: { validFrom: 'asc' } } as const
  if (tie === 'owner')
    return (await tx.laboratoryOwner.findMany(query)).map((row) => period(row, row.organisationId))
  if (tie === 'vendor')
    return (await tx.laboratoryVendor.findMany(query)).map((row) => period(row, row.vendorId))
  const systems = await tx.laboratorySystem.findMany(query)
  return systems.map((row) => period(row, systemValue(row.systemId, row.versionLabel)))
}

/** A system in a version as one value, so that a new version begins a new period. */
export function systemValue(systemId: string, versionLabel: string | null): string {
  return JSON.stringify([systemId, versionLabel])
}

function period(row: { id: string; validFrom: Date; validTo: Date | null }, value: string): Period {
  return {
    id: row.id,
    value,
    validFrom: row.validFrom.toISOString().slice(0, 10),
    validTo: fromDay(row.validTo),
  }
}

/** Writes what `place` or `cut` decided. `vendorId` is the system's vendor, stamped on the new row. */
export async function write(
  tx: Tx,
  tie: Tie,
  laboratoryId: string,
  { end, remove, begin }: Placement,
  vendorId = '',
): Promise<void> {
  const removed = { where: { id: { in: remove } } }
  if (tie === 'owner') await tx.laboratoryOwner.deleteMany(removed)
  else if (tie === 'vendor') await tx.laboratoryVendor.deleteMany(removed)
  else await tx.laboratorySystem.deleteMany(removed)
  for (const { id, validTo } of end) {
    const change = { where: { id }, data: { validTo: validTo && toDay(validTo) } }
    if (tie === 'owner') await tx.laboratoryOwner.update(change)
    else if (tie === 'vendor') await tx.laboratoryVendor.update(change)
    else await tx.laboratorySystem.update(change)
  }
  if (!begin) return
  const span = {
    laboratoryId,
    validFrom: toDay(begin.validFrom),
    validTo: begin.validTo && toDay(begin.validTo),
  }
  if (tie === 'owner') await tx.laboratoryOwner.create({ data: { ...span, organisationId: begin.value } })
  else if (tie === 'vendor') await tx.laboratoryVendor.create({ data: { ...span, vendorId: begin.value } })
  else {
    const [systemId, versionLabel] = JSON.parse(begin.value) as [string, string | null]
    await tx.laboratorySystem.create({ data: { ...span, systemId, versionLabel, vendorId } })
  }
}

/** Refuses an assignment that says what holds already. */
export function requireEffect(tie: Tie, placement: Placement): void {
  if (changesNothing(placement)) throw new StateError(UNCHANGED[tie])
}
