import { command } from '@/lib/door'
import type { Tx } from '@/lib/db/client'
import { ValidationError } from '@/lib/door/errors'
import { periodsOf, requireEffect, systemValue, write } from './assignments'
import { today } from './internal'
import { laboratoryToAssign, requireSeen, touch } from './laboratory-internal'
import { holds, place } from './periods'
import { AssignSystem } from './schemas'

/** Gives the laboratory a system in a version from a day on; none when empty (PA-1). The system is its vendor's. */
export const assignSystem = command({
  name: 'laboratory.assignSystem',
  input: AssignSystem,
  async run({ actor, tx, input, now, record }) {
    const { id, systemId, versionLabel, validFrom } = input
    const { laboratory, closedOn } = await laboratoryToAssign(tx, actor, input)
    const periods = await periodsOf(tx, 'system', id)
    const previous = await nameOf(tx, periods.find((period) => holds(period, validFrom))?.value)
    const chosen = systemId && (await nameOf(tx, systemValue(systemId, versionLabel)))
    requireSeen(laboratory, input, 'systemId', { mine: chosen, theirs: previous })
    const service = (await periodsOf(tx, 'vendor', id)).find((period) => holds(period, validFrom))
    const system = systemId && (await systemOf(tx, systemId, service?.value ?? null))
    const value = system ? systemValue(system.id, versionLabel) : null
    const placement = place(periods, validFrom, value, service?.validTo ?? closedOn)
    requireEffect('system', placement)
    await write(tx, 'system', id, placement, system ? system.vendorId : '')
    const vendorId = await touch(tx, id, laboratory.version, today(now))
    record({
      type: 'laboratory',
      id,
      before: { system: previous },
      after: { system: chosen, validFrom },
      vendorId,
      laboratoryId: id,
    })
    return { id }
  },
})

async function systemOf(tx: Tx, id: string, vendorId: string | null) {
  const system = await tx.system.findUnique({ where: { id } })
  if (!system) throw new ValidationError({ systemId: 'Vælg en fra listen.' })
  if (vendorId === null)
    throw new ValidationError({
      systemId: 'Laboratoriet har ingen leverandør den dag. Vælg først en leverandør.',
    })
  if (system.vendorId !== vendorId)
    throw new ValidationError({
      systemId: 'Systemet er ikke fra laboratoriets leverandør den dag. Vælg et af dens systemer.',
    })
  return system
}

async function nameOf(tx: Tx, value: string | undefined): Promise<string | null> {
  if (!value) return null
  const [id, version] = JSON.parse(value) as [string, string | null]
  const system = await tx.system.findUnique({ where: { id } })
  return system && label(system.name, version)
}

function label(name: string, version: string | null) {
  return version ? `${name} ${version}` : name
}
