import { isDeepStrictEqual } from 'node:util'
import { Prisma, type Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { judgeVendor, type JudgedCell } from './judge'
import { readFacts } from './read-facts'
import { requirementsOn } from './requirements'

// Any number will do that nobody else takes.
const LOCK = 7_026_114_612

/**
 * Judges every cell of these vendors and their laboratories anew and writes what has changed (CO-2): the one place that
 * writes cells. A changed state ends one row and begins another; changed evidence or dates are written where they stand.
 * Whoever is nobody's vendor any more has no cells. Answers with how many states have changed.
 */
export async function refreshCompliance(tx: Tx, vendorIds: readonly string[], now: Date): Promise<number> {
  if (vendorIds.length === 0) return 0
  // Read under the lock, so that what is older never writes over what is newer.
  await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
  const day = isoDate(now)
  const requirements = await requirementsOn(tx, day)
  const facts = await readFacts(tx, vendorIds, day)
  const judged = facts.flatMap((vendor) => judgeVendor(vendor, requirements, day))
  const laboratoryIds = facts.flatMap(({ laboratories }) => laboratories.map(({ id }) => id))
  const standing = await tx.complianceCell.findMany({
    where: {
      endedAt: null,
      OR: [{ vendorId: { in: [...vendorIds] } }, { laboratoryId: { in: laboratoryIds } }],
    },
  })
  const wanted = new Map(judged.map((cell) => [placeOf(cell), cell]))
  const ended = standing.filter((cell) => wanted.get(placeOf(cell))?.state !== cell.state)
  const kept = standing.flatMap((cell) => {
    const next = wanted.get(placeOf(cell))
    return next?.state === cell.state ? [{ cell, next }] : []
  })
  const there = new Set(kept.map(({ cell }) => placeOf(cell)))
  const begun = judged.filter((cell) => !there.has(placeOf(cell)))
  await end(tx, ended, now)
  await rewrite(
    tx,
    kept.filter(({ cell, next }) => !isSame(cell, next)),
  )
  await tx.complianceCell.createMany({
    data: begun.map(({ until, dueOn, evidence, ...cell }) => ({
      ...cell,
      since: now,
      until: until && toDay(until),
      dueOn: dueOn && toDay(dueOn),
      evidence: evidence as unknown as Prisma.InputJsonObject,
    })),
  })
  return begun.length + ended.filter((cell) => !wanted.has(placeOf(cell))).length
}

type Place = Pick<JudgedCell, 'vendorId' | 'laboratoryId' | 'requirementKey'>
type Standing = Prisma.ComplianceCellGetPayload<object>

function placeOf({ vendorId, laboratoryId, requirementKey }: Place): string {
  return `${vendorId}:${laboratoryId ?? ''}:${requirementKey}`
}

function isSame(cell: Standing, next: JudgedCell): boolean {
  return (
    fromDay(cell.until) === next.until &&
    fromDay(cell.dueOn) === next.dueOn &&
    isDeepStrictEqual(cell.evidence, next.evidence)
  )
}

async function end(tx: Tx, cells: readonly Standing[], now: Date): Promise<void> {
  if (cells.length === 0) return
  // A clock that is set back must not make a row end before it began.
  await tx.$executeRaw(Prisma.sql`
    update compliance_cell set ended_at = greatest(since, ${now}::timestamptz), due_on = null
    where id = any(${cells.map(({ id }) => id)}::uuid[])`)
}

async function rewrite(tx: Tx, changes: readonly { cell: Standing; next: JudgedCell }[]): Promise<void> {
  if (changes.length === 0) return
  await tx.$executeRaw(Prisma.sql`
    update compliance_cell cell set until = next.until, due_on = next.due_on, evidence = next.evidence
    from unnest(${changes.map(({ cell }) => cell.id)}::uuid[], ${changes.map(({ next }) => next.until)}::date[],
      ${changes.map(({ next }) => next.dueOn)}::date[], ${changes.map(({ next }) => JSON.stringify(next.evidence))}::jsonb[])
      next (id, until, due_on, evidence)
    where cell.id = next.id`)
}
