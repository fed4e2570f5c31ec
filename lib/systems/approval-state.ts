import type { Prisma, Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { diffApprovalList, type ApprovalDiff } from './approval-diff'
import { parseApprovalList, type ApprovalList, type ListedSystem } from './approval-list'

/** An import that has been taken into use. */
export interface LastApplied {
  id: string
  sha256: string
  /** The day its answers hold from. */
  date: string
  appliedAt: Date
}

export interface Compared {
  diff: ApprovalDiff
  newVendors: string[]
  /** The day from which the list's answers hold: that of the list, but never a day to come. */
  date: string
  last: LastApplied | null
}

/** Compares a list with what the register says today. */
export async function compareList(tx: Tx, list: ApprovalList, now: Date): Promise<Compared> {
  const today = isoDate(now)
  const applied = await tx.approvalImport.findFirst({
    where: { status: 'applied' },
    orderBy: [{ appliedAt: 'desc' }, { updatedOn: 'desc' }, { id: 'desc' }],
  })
  const before = applied ? parseApprovalList(applied.file) : null
  const rows = await tx.systemApproval.findMany({
    where: { validTo: null },
    include: { system: { include: { vendor: true } }, standard: true },
  })
  const results = rows.map(({ system, standard, direction, status }) => ({
    system: rawSystem(system.listedName ?? system.name, system.vendor.listedName ?? system.vendor.name),
    standard: rawStandard(standard.code, standard.version),
    direction,
    status,
  }))
  const previous = { systems: before?.systems ?? [], standards: before?.standards ?? [], results }
  const date = holdsFrom(list.updatedOn, today)
  const last = applied && lastOf(applied)
  return {
    diff: diffApprovalList(previous, list),
    newVendors: await unknownVendors(tx, list.systems),
    date,
    last,
  }
}

function lastOf({
  id,
  sha256,
  updatedOn,
  receivedAt,
  ...applied
}: Prisma.ApprovalImportGetPayload<object>): LastApplied {
  const appliedAt = applied.appliedAt ?? receivedAt
  return { id, sha256, appliedAt, date: holdsFrom(fromDay(updatedOn) ?? undefined, isoDate(appliedAt)) }
}

/** A list holds from its own day, but never from one that was to come when it was taken into use: that is a slip of the pen. */
const holdsFrom = (updatedOn: string | undefined, applied: string) =>
  updatedOn !== undefined && updatedOn < applied ? updatedOn : applied

/** "Name (Vendor)", as results refer to systems. */
export function rawSystem(name: string, vendor: string): string {
  return `${name} (${vendor})`
}

/** "ID (Version)", as results refer to standards. */
export function rawStandard(code: string, version: string): string {
  return version === '' ? code : `${code} (${version})`
}

async function unknownVendors(tx: Tx, systems: readonly ListedSystem[]): Promise<string[]> {
  const find = byListedName(
    await tx.organisation.findMany({ select: { id: true, name: true, listedName: true } }),
  )
  return [...new Set(systems.map(({ vendor }) => vendor))].filter((vendor) => !find(vendor))
}

/** Finds by the name in the list, kept when a person renames the record; else by its name, whatever the case. */
export function byListedName<T extends { name: string; listedName: string | null }>(records: readonly T[]) {
  const listed = new Map(
    records.flatMap((one) => (one.listedName === null ? [] : [[one.listedName, one] as const])),
  )
  const named = new Map(
    records.filter((one) => one.listedName === null).map((one) => [fold(one.name), one] as const),
  )
  return (name: string): T | undefined => listed.get(name) ?? named.get(fold(name))
}

const fold = (name: string) => name.trim().toLocaleLowerCase('da')
