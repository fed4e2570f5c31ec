import type { Tx } from '@/lib/db/client'
import { toDay } from '@/lib/text/days'
import { squeezed } from '@/lib/text/squeezed'
import type { ApprovalList, ListedStandard, ListedSystem } from './approval-list'
import type { Change } from './approval-diff'
import { byListedName } from './approval-state'
import { sameStandard, standardsToWrite, type WrittenStandard } from './kin'

/** The day and the moment an import writes. */
export interface Moment {
  /** From which day the list's answers hold. */
  date: string
  now: Date
}

/** A system of the list in the register. */
export interface KnownSystem {
  id: string
  vendorId: string
}

/** Finds the list's vendors, and registers those that are new, in the role from the list's day. By their listed name. */
async function vendorsOf(
  tx: Tx,
  systems: readonly ListedSystem[],
  { date, now }: Moment,
): Promise<Map<string, string>> {
  const select = { id: true, name: true, listedName: true } as const
  const find = byListedName(await tx.organisation.findMany({ select }))
  const ids = new Map<string, string>()
  for (const vendor of new Set(systems.map((system) => system.vendor))) {
    const found = find(vendor)
    const data = { name: vendor, listedName: vendor, createdAt: now }
    const { id } = found ?? (await tx.organisation.create({ data }))
    if (found && found.listedName === null)
      await tx.organisation.update({ where: { id }, data: { listedName: vendor, version: { increment: 1 } } })
    await ensureVendorRole(tx, id, date)
    ids.set(vendor, id)
  }
  return ids
}

async function ensureVendorRole(tx: Tx, organisationId: string, date: string): Promise<void> {
  const validFrom = toDay(date)
  const roles = await tx.organisationRole.findMany({
    where: { organisationId, kind: 'vendor', OR: [{ validTo: null }, { validTo: { gte: validFrom } }] },
    orderBy: { validFrom: 'asc' },
  })
  const [first] = roles
  if (first && first.validFrom <= validFrom) return
  if (first) await tx.organisationRole.update({ where: { id: first.id }, data: { validFrom } })
  else await tx.organisationRole.create({ data: { organisationId, kind: 'vendor', validFrom } })
}

/**
 * Finds the list's systems, registers the new ones, and moves those that stand under another vendor now. Answers with
 * them by the text the list's results refer to.
 */
export async function systemsOf(
  tx: Tx,
  list: ApprovalList,
  moved: readonly Change<ListedSystem>[],
  moment: Moment,
): Promise<Map<string, KnownSystem>> {
  const vendors = await vendorsOf(tx, [...list.systems, ...moved.map(({ before }) => before)], moment)
  for (const { before, after } of moved) {
    const system = await tx.system.findFirst({
      where: { vendorId: vendors.get(before.vendor)!, listedName: before.name },
    })
    if (!system) continue
    const vendorId = vendors.get(after.vendor)!
    await tx.system.update({ where: { id: system.id }, data: { vendorId, version: { increment: 1 } } })
    await tx.systemVersion.updateMany({ where: { systemId: system.id }, data: { vendorId } })
  }
  const known = new Map<string, KnownSystem>()
  for (const [vendor, vendorId] of vendors) {
    const select = { id: true, name: true, listedName: true, vendorId: true } as const
    const find = byListedName(await tx.system.findMany({ where: { vendorId }, select }))
    for (const { name, raw } of list.systems.filter((system) => system.vendor === vendor)) {
      const found = find(name)
      const system =
        found ??
        (await tx.system.create({ data: { name, listedName: name, vendorId, createdAt: moment.now } }))
      if (found && found.listedName === null)
        await tx.system.update({
          where: { id: found.id },
          data: { listedName: name, version: { increment: 1 } },
        })
      known.set(raw, { id: system.id, vendorId })
    }
  }
  return known
}

/**
 * The list's standards in the register, by the text its results refer to; one in two rows has the first one's name. One that
 * stands there in another case or spacing, written by hand or by an earlier list, is the same, and is written as the list does.
 */
export async function standardsOf(
  tx: Tx,
  standards: readonly ListedStandard[],
): Promise<Map<string, string>> {
  const known = await standardsToWrite(tx)
  const ids = new Map<string, string>()
  const taken = new Map<string, string>()
  const written = async (data: WrittenStandard & { name: string }) => {
    const there = sameStandard(known, data)
    const { id } = there
      ? await tx.standard.update({ where: { id: there.id }, data })
      : await tx.standard.create({ data })
    return id
  }
  for (const { raw, id: code, version, name } of standards) {
    const key = squeezed(raw)
    const id = taken.get(key) ?? (await written({ code, version, name }))
    taken.set(key, id)
    ids.set(raw, id)
  }
  return ids
}
