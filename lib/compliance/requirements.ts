import type { Prisma, Tx } from '@/lib/db/client'
import { holdingOn } from '@/lib/door/search'
import { fromDay } from '@/lib/text/days'
import type { Thresholds } from './finding'
import type { HoldingRequirement } from './judge'

/** A requirement with what it is called. */
export interface NamedRequirement extends HoldingRequirement {
  id: string
  heading: string
  position: number
  validFrom: string
  reason: string
  version: number
}

/** A stored row with its days as text. */
export function asRequirement(row: Prisma.RequirementGetPayload<object>): NamedRequirement {
  const { deadlineOn, validFrom, validTo, thresholds, ...rest } = row
  return {
    ...rest,
    thresholds: thresholds as Thresholds,
    deadlineOn: fromDay(deadlineOn),
    validFrom: fromDay(validFrom),
    validTo: fromDay(validTo),
  }
}

/** What is asked on a day, in the order of the clauses. */
export async function requirementsOn(tx: Tx, day: string): Promise<NamedRequirement[]> {
  const rows = await tx.requirement.findMany({
    where: holdingOn(day),
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
  })
  return rows.map(asRequirement)
}

/** The clause and the heading of what is asked on a day, by key. */
export async function requirementNames(tx: Tx, day: string) {
  const asked = await requirementsOn(tx, day)
  return new Map(asked.map(({ key, clause, heading }) => [key, { clause, heading }]))
}
