import { certifiedOn } from '@/lib/certification/kin'
import { readCoverage } from '@/lib/contacts/kin'
import { Prisma, type Tx } from '@/lib/db/client'
import { holdingOn, openOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import type { SetupFacts } from './evidence'

const DAY = 86_400_000
const SEEN_DAYS = 30

/** The vendor's laboratories that are open today, by name. */
export async function openLaboratories(tx: Tx, vendorId: string, now: Date) {
  const day = isoDate(now)
  const served = await tx.laboratoryVendor.findMany({
    where: {
      vendorId,
      ...holdingOn(day),
      laboratory: openOn(day),
    },
    select: { laboratory: { select: { id: true, name: true, yearlyProduction: true } } },
    orderBy: [{ laboratory: { name: 'asc' } }, { laboratoryId: 'asc' }],
  })
  return served.map(({ laboratory }) => laboratory)
}

/** What the draw log, certifications with the approval list, and the plans tell of a vendor; what evidence is made from. */
export async function setupFacts(tx: Tx, vendorId: string, now: Date): Promise<SetupFacts> {
  const laboratories = await openLaboratories(tx, vendorId, now)
  const ids = laboratories.map(({ id }) => id)
  const calls = await callsOf(tx, vendorId, ids, now)
  const drawn = await drawnWith(tx, vendorId, ids)
  const plans = await tx.firstDrawPlan.findMany({
    where: { vendorId, laboratoryId: { in: ids } },
    select: { laboratoryId: true },
  })
  const accounts = await accountsOf(tx, vendorId, ids)
  const planned = new Set(plans.map(({ laboratoryId }) => laboratoryId))
  return {
    laboratories: laboratories.map(({ id, name }) => ({
      id,
      name,
      calls: calls.get(id)?.all ?? 0,
      httpCalls: calls.get(id)?.http ?? 0,
      hasDrawn: drawn.has(id),
      hasPlan: planned.has(id),
      hasAccount: accounts.has(id),
      hasProvenAccount: accounts.get(id) ?? false,
    })),
    contacts: await readCoverage(tx, vendorId, laboratories),
    systems: await systemsInUse(tx, vendorId, ids, now),
  }
}

async function callsOf(tx: Tx, vendorId: string, laboratoryIds: string[], now: Date) {
  const groups = await tx.draw.groupBy({
    by: ['laboratoryId', 'transport'],
    where: {
      vendorId,
      laboratoryId: { in: laboratoryIds },
      drawnAt: { gte: new Date(now.getTime() - SEEN_DAYS * DAY), lte: now },
    },
    _count: { _all: true },
  })
  const calls = new Map<string, { all: number; http: number }>()
  for (const { laboratoryId, transport, _count } of groups) {
    const { all, http } = calls.get(laboratoryId) ?? { all: 0, http: 0 }
    const count = _count._all
    calls.set(laboratoryId, { all: all + count, http: http + (transport === 'http' ? count : 0) })
  }
  return calls
}

/** The laboratories with an open production account, and whether one of them stands on a mailbox that was proven. */
async function accountsOf(tx: Tx, vendorId: string, laboratoryIds: string[]): Promise<Map<string, boolean>> {
  const rows = await tx.account.findMany({
    where: { vendorId, laboratoryId: { in: laboratoryIds }, environment: 'production', state: 'open' },
    select: { laboratoryId: true, mailbox: { select: { provenAt: true, unreachableSince: true } } },
  })
  const found = new Map<string, boolean>()
  for (const { laboratoryId, mailbox } of rows) {
    const proven = mailbox.provenAt !== null && mailbox.unreachableSince === null
    found.set(laboratoryId!, proven || (found.get(laboratoryId!) ?? false))
  }
  return found
}

async function drawnWith(tx: Tx, vendorId: string, laboratoryIds: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    select laboratory.id from unnest(${laboratoryIds}::uuid[]) as laboratory (id)
    where exists (select from draw where laboratory_id = laboratory.id and vendor_id = ${vendorId}::uuid
      and operation = 'draw' and outcome = 'done')`)
  return new Set(rows.map(({ id }) => id))
}

async function systemsInUse(tx: Tx, vendorId: string, laboratoryIds: string[], now: Date) {
  const day = isoDate(now)
  const systems = await tx.system.findMany({
    where: { vendorId, laboratories: { some: { laboratoryId: { in: laboratoryIds }, ...holdingOn(day) } } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const ids = systems.map(({ id }) => id)
  const certified = await certifiedOn(tx, ids, day)
  return systems.map(({ id, name }) => {
    const { state, text, href } = certified.get(id)!
    return { name, approved: state === 'certified', why: text, href }
  })
}
