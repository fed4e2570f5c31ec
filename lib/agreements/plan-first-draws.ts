import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { ConflictError, NotFoundError, ValidationError, type Disagreement } from '@/lib/door/errors'
import { fromDay, toDay } from '@/lib/text/days'
import { lockAgreement } from './internal'
import { openLaboratories } from './setup-facts'
import { requireUnderWay } from './setup-internal'
import { PlanFirstDraws } from './setup-schemas'

/** Writes the plans of the laboratories' first draws, all of a form at once: size, day, and with whom it was agreed (AG-4). */
export const planFirstDraws = command({
  name: 'firstDraw.plan',
  input: PlanFirstDraws,
  async run({ tx, input, actor, now, record }) {
    const agreement = await lockAgreement(tx, input.id)
    requireUnderWay(agreement.state)
    const { vendorId } = agreement
    const stored = await plansOf(tx, vendorId)
    const laboratories = new Set((await openLaboratories(tx, vendorId, now)).map(({ id }) => id))
    const lines = linesOf(input.plans)
    if (lines.some(({ laboratoryId }) => !laboratories.has(laboratoryId))) throw new NotFoundError()
    refuseRemoved(lines, stored)
    const changed = lines.filter((line) => line.size !== null && !same(line, stored.get(line.laboratoryId)))
    refuseUnseen(input.version, changed, stored)
    for (const { laboratoryId, size, plannedOn, agreedWith } of changed) {
      const plan = { size: size!, plannedOn: toDay(plannedOn!), agreedWith: agreedWith! }
      await tx.firstDrawPlan.upsert({
        where: { laboratoryId_vendorId: { laboratoryId, vendorId } },
        create: { ...plan, laboratoryId, vendorId, userId: userOf(actor), changedAt: now },
        update: { ...plan, userId: userOf(actor), changedAt: now, version: { increment: 1 } },
      })
      const before = stored.get(laboratoryId)
      record({
        type: 'agreement',
        id: agreement.id,
        ...(before && {
          before: { size: before.size, plannedOn: before.plannedOn, agreedWith: before.agreedWith },
        }),
        after: { firstDraw: laboratoryId, size, plannedOn, agreedWith },
        personal: ['agreedWith'],
        person: agreedWith!,
        vendorId,
      })
    }
    return { id: agreement.id, changed: changed.length }
  },
})

interface Line {
  index: number
  laboratoryId: string
  size: number | null
  plannedOn: string | null
  agreedWith: string | null
}

interface Plan {
  size: number
  plannedOn: string
  agreedWith: string
  version: number
}

const linesOf = (plans: readonly Omit<Line, 'index'>[]): Line[] =>
  plans.map((plan, index) => ({ ...plan, index }))

async function plansOf(tx: Tx, vendorId: string): Promise<Map<string, Plan>> {
  const plans = await tx.firstDrawPlan.findMany({ where: { vendorId } })
  return new Map(
    plans.map(({ laboratoryId, size, plannedOn, agreedWith, version }) => [
      laboratoryId,
      { size, plannedOn: fromDay(plannedOn), agreedWith, version },
    ]),
  )
}

const same = (line: Line, plan: Plan | undefined) =>
  plan?.size === line.size && plan.plannedOn === line.plannedOn && plan.agreedWith === line.agreedWith

function refuseRemoved(lines: readonly Line[], stored: ReadonlyMap<string, Plan>): void {
  const removed = lines.filter(({ size, laboratoryId }) => size === null && stored.has(laboratoryId))
  if (removed.length === 0) return
  throw new ValidationError(
    Object.fromEntries(
      removed.map(({ index }) => [
        `plans.${index}.size`,
        'En plan kan ændres, men ikke fjernes. Skriv den igen.',
      ]),
    ),
  )
}

/** Somebody else may have changed other lines meanwhile: a form that holds all of them must not put the old ones back. */
function refuseUnseen(seen: number, changed: readonly Line[], stored: ReadonlyMap<string, Plan>): void {
  const version = [...stored.values()].reduce((sum, plan) => sum + plan.version, 0)
  if (seen === version) return
  const disagreements = changed.flatMap((line): Disagreement[] => {
    const theirs = stored.get(line.laboratoryId)
    if (!theirs) return []
    return (['size', 'plannedOn', 'agreedWith'] as const)
      .filter((field) => line[field] !== theirs[field])
      .map((field) => ({ field: `plans.${line.index}.${field}`, mine: line[field], theirs: theirs[field] }))
  })
  if (disagreements.length > 0) throw new ConflictError(version, disagreements)
}
