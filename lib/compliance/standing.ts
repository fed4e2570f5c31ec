import type { Prisma } from '@/lib/db/client'
import { fromDay } from '@/lib/text/days'
import type { Evidence } from './judge'
import type { NamedRequirement } from './requirements'

/** How one place stands with each requirement, in the order of the clauses, and how many it meets of those that are asked of it. */
export function standingOf(
  requirements: readonly NamedRequirement[],
  cells: readonly Prisma.ComplianceCellGetPayload<object>[],
) {
  const rows = requirements.map(({ key, clause, heading, appliesTo }) => {
    const cell = cells.find(({ requirementKey }) => requirementKey === key)
    return {
      key,
      clause,
      heading,
      appliesTo,
      state: cell?.state ?? null,
      until: fromDay(cell?.until ?? null),
      since: cell?.since ?? null,
      text: (cell?.evidence as Evidence | undefined)?.text ?? '',
    }
  })
  const asked = rows.filter(({ state }) => state !== null)
  return { rows, met: asked.filter(({ state }) => state === 'met').length, of: asked.length }
}
