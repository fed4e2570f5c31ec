import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { holdingOn } from '@/lib/door/search'
import { formatDate, isoDate } from '@/lib/format'
import { ROLE_WORDS } from '@/lib/parties/words'
import { addDays, toDay } from '@/lib/text/days'
import type { Between } from './concerned'
import { giveNotices, refreshNoticed, tellVendors } from './internal'
import { plannedLetter } from './mails'
import { PlanSuccession } from './schemas'

/**
 * Plans that one party follows another on a date (PA-3): each agreement concerned gets a notice, and every vendor
 * concerned a mail. Nothing else changes before the date (succession.apply).
 */
export const planSuccession = command({
  name: 'succession.plan',
  input: PlanSuccession,
  timeout: 600_000,
  constraints: {
    succession_one_planned: {
      field: 'fromId',
      message: 'Der er allerede planlagt et skifte for parten i den rolle. Aflys det først.',
    },
  },
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { reason, ...between } = input
    const { from, to } = await requirePlannable(tx, between, isoDate(now))
    const effectiveOn = toDay(between.effectiveOn)
    const userId = userOf(actor)
    const { id } = await tx.succession.create({
      data: { ...between, effectiveOn, reason, plannedAt: now, userId },
    })
    const agreements = await giveNotices(tx, { id, reason, ...between }, { now, userId })
    await refreshNoticed(tx, id)
    const told = await tellVendors(scope, id, between, plannedLetter({ ...between, from, to, reason }))
    record({
      type: 'succession',
      id,
      after: { ...between, reason, successionState: 'planned', notices: agreements.length, recipients: told },
    })
    return { id, notices: agreements.length, told }
  },
})

/** Refuses what cannot be; answers with both parties' names. @throws ValidationError */
export async function requirePlannable(tx: Tx, between: Between, today: string) {
  const { fromId, toId, role, effectiveOn } = between
  if (fromId === toId) throw new ValidationError({ toId: 'Vælg en anden part end den, der følges efter.' })
  if (effectiveOn < today) throw new ValidationError({ effectiveOn: 'Vælg i dag eller en dag senere.' })
  const parties = await tx.organisation.findMany({ where: { id: { in: [fromId, toId] } } })
  const [from, to] = [fromId, toId].map((id) => parties.find((party) => party.id === id))
  if (!from) throw new ValidationError({ fromId: 'Vælg en part fra listen.' })
  if (!to) throw new ValidationError({ toId: 'Vælg en part fra listen.' })
  const before = addDays(effectiveOn, -1)
  const held = await tx.organisationRole.count({
    where: { organisationId: fromId, kind: role, ...holdingOn(before) },
  })
  if (held === 0)
    throw new ValidationError({
      fromId: `${from.name} er ikke ${ROLE_WORDS[role].toLowerCase()} den ${formatDate(before)}. Vælg en anden part eller dag.`,
    })
  return { from: from.name, to: to.name }
}
