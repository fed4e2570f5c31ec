import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { evidenceFor } from './evidence'
import { openLaboratories, setupFacts } from './setup-facts'
import { ShowSetup } from './setup-schemas'

/** The checklist of an agreement: every point with what the portal knows of it, and the laboratories' first draws (AG-4). */
export const showSetup = query({
  name: 'setup.show',
  input: ShowSetup,
  async run({ tx, input, now }) {
    const agreement = await tx.agreement.findUnique({
      where: { id: input.id },
      include: { setupItems: { orderBy: { position: 'asc' } } },
    })
    if (!agreement) throw new NotFoundError()
    const { vendorId, setupItems } = agreement
    const facts = await setupFacts(tx, vendorId, now)
    const names = await namesOf(tx, setupItems)
    return {
      today: isoDate(now),
      state: agreement.state,
      inForceFrom: fromDay(agreement.inForceFrom),
      items: setupItems.map(({ dueOn, ...item }) => ({
        ...item,
        dueOn: fromDay(dueOn),
        who: item.userId ? (names.get(item.userId) ?? null) : null,
        facts: evidenceFor(item.evidence, facts),
      })),
      plans: await plansOf(tx, vendorId, now, facts),
    }
  },
})

async function namesOf(tx: Tx, items: readonly { userId: string | null }[]): Promise<Map<string, string>> {
  const users = await tx.user.findMany({
    where: { id: { in: items.flatMap(({ userId }) => userId ?? []) } },
    select: { id: true, name: true },
  })
  return new Map(users.map(({ id, name }) => [id, name]))
}

/** One line a laboratory: its plan, if it has one, and about half a year's numbers, where its yearly production is known. */
async function plansOf(
  tx: Tx,
  vendorId: string,
  now: Date,
  { laboratories }: { laboratories: readonly { id: string; hasDrawn: boolean }[] },
) {
  const plans = await tx.firstDrawPlan.findMany({ where: { vendorId } })
  const byLaboratory = new Map(plans.map((plan) => [plan.laboratoryId, plan]))
  const drawn = new Set(laboratories.filter(({ hasDrawn }) => hasDrawn).map(({ id }) => id))
  const lines = (await openLaboratories(tx, vendorId, now)).map(({ id, name, yearlyProduction }) => {
    const plan = byLaboratory.get(id)
    return {
      laboratoryId: id,
      name,
      halfYear: yearlyProduction && Math.ceil(yearlyProduction / 2),
      hasDrawn: drawn.has(id),
      plan: plan
        ? { size: plan.size, plannedOn: fromDay(plan.plannedOn), agreedWith: plan.agreedWith }
        : null,
    }
  })
  return { lines, version: plans.reduce((sum, { version }) => sum + version, 0) }
}
