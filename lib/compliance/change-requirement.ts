import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { addDays, toDay } from '@/lib/text/days'
import type { NamedRequirement } from './requirements'
import { ChangeRequirement } from './schemas'
import { asked, requireFigures, sumOf, versionsOf } from './settings'

/**
 * Says from a day on, today or later, what a requirement asks, until a change that is planned after it. What held before
 * stays readable, and so does why it changed (CO-2). Every vendor is judged anew by the job.
 */
export const changeRequirement = command({
  name: 'requirement.change',
  input: ChangeRequirement,
  async run({ tx, input, now, record }) {
    const { key, reason, validFrom } = input
    await tx.$queryRaw`select id from requirement where key = ${key} order by valid_from for update`
    const versions = await versionsOf(tx, key)
    requireFigures(versions[0]!, input, isoDate(now))
    const held = versions.findLast((one) => one.validFrom <= validFrom) ?? versions[0]!
    const after = asked(input)
    const shown = { ...flat(held), version: sumOf(versions) }
    requireVersion(shown, { ...flat(after), version: input.version }, COMPARED)
    if (COMPARED.every((field) => flat(held)[field] === flat(after)[field]))
      throw new StateError('Der er ikke ændret noget endnu. Ret et felt, eller gå tilbage.')
    await write(tx, versions, held, { ...after, reason })
    record({ type: 'requirement', id: key, before: flat(held), after: { ...flat(after), validFrom, reason } })
    return { key, validFrom }
  },
})

type Wanted = ReturnType<typeof asked> & { reason: string }

const COMPARED = [
  'clause',
  'heading',
  'appliesTo',
  'weeks',
  'days',
  'months',
  'deadlineMonths',
  'deadlineOn',
] as const

/** A requirement as its form and the log have it. */
function flat(
  one: Pick<
    NamedRequirement,
    'clause' | 'heading' | 'appliesTo' | 'thresholds' | 'deadlineMonths' | 'deadlineOn'
  >,
) {
  const { clause, heading, appliesTo, thresholds, deadlineMonths, deadlineOn } = one
  const { weeks = null, days = null, months = null } = thresholds
  return { clause, heading, appliesTo, weeks, days, months, deadlineMonths, deadlineOn }
}

async function write(
  tx: Tx,
  versions: readonly NamedRequirement[],
  held: NamedRequirement,
  { validFrom, deadlineOn, validTo: _always, ...wanted }: Wanted,
): Promise<void> {
  const next = versions.find((one) => one.validFrom > validFrom)
  const data = {
    ...wanted,
    deadlineOn: deadlineOn && toDay(deadlineOn),
    validTo: next ? toDay(addDays(next.validFrom, -1)) : null,
  }
  if (held.validFrom === validFrom) {
    await tx.requirement.update({ where: { id: held.id }, data: { ...data, version: { increment: 1 } } })
    return
  }
  await tx.requirement.update({
    where: { id: held.id },
    data: { validTo: toDay(addDays(validFrom, -1)), version: { increment: 1 } },
  })
  const { key, position, check } = held
  await tx.requirement.create({ data: { ...data, key, position, check, validFrom: toDay(validFrom) } })
}
