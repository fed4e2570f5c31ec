import { query } from '@/lib/door'
import type { Tx } from '@/lib/db/client'
import { NotFoundError, ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { asRequirement, requirementsOn, type NamedRequirement } from './requirements'
import {
  ListRequirements,
  PreviewRequirement,
  ShowRequirement,
  THRESHOLDS,
  type RequirementInput,
} from './schemas'
import { rowOn, turnsOf } from './turns'

/** What is asked today, with the day each changes next. */
export const listRequirements = query({
  name: 'requirement.list',
  input: ListRequirements,
  async run({ tx, now }) {
    const day = isoDate(now)
    const coming = await tx.requirement.findMany({
      where: { validFrom: { gt: toDay(day) } },
      orderBy: { validFrom: 'asc' },
    })
    const later = coming.map(asRequirement)
    return (await requirementsOn(tx, day)).map((one) => ({
      ...one,
      changesOn: later.find(({ key }) => key === one.key)?.validFrom ?? null,
    }))
  },
})

/** A requirement as it holds, and as it was and will be. */
export const showRequirement = query({
  name: 'requirement.show',
  input: ShowRequirement,
  async run({ tx, input: { key }, now }) {
    const today = isoDate(now)
    const versions = await versionsOf(tx, key)
    const current = versions.findLast(({ validFrom }) => validFrom <= today) ?? versions[0]!
    return { today, current, versions, version: sumOf(versions) }
  },
})

/** What a change of a requirement would do before it is saved: how many cells would turn, and which (CO-2). */
export const previewRequirement = query({
  name: 'requirement.preview',
  input: PreviewRequirement,
  async run({ tx, input, now }) {
    const [current] = await versionsOf(tx, input.key)
    requireFigures(current!, input, isoDate(now))
    const before = await rowOn(tx, input.key, input.validFrom)
    const after = { ...current!, ...asked(input) }
    return turnsOf(tx, before && asRequirement(before), after, input.validFrom)
  },
})

/**
 * Every row of a requirement, the oldest first.
 * @throws NotFoundError where there is no such requirement
 */
export async function versionsOf(tx: Tx, key: string): Promise<NamedRequirement[]> {
  const rows = await tx.requirement.findMany({ where: { key }, orderBy: { validFrom: 'asc' } })
  if (rows.length === 0) throw new NotFoundError()
  return rows.map(asRequirement)
}

/** Grows by each change, so that two who change a requirement at once do not undo each other's unseen. */
export function sumOf(versions: readonly { version: number }[]): number {
  return versions.reduce((sum, { version }) => sum + version, 0)
}

/** What a form asks for, as a row holds it. */
export function asked({
  clause,
  heading,
  appliesTo,
  deadlineMonths,
  deadlineOn,
  ...input
}: RequirementInput) {
  const thresholds: Record<string, number> = {}
  for (const name of THRESHOLDS) {
    const figure = input[name]
    if (figure !== null) thresholds[name] = figure
  }
  return {
    clause,
    heading,
    appliesTo,
    thresholds,
    deadlineMonths,
    deadlineOn,
    validFrom: input.validFrom,
    validTo: null,
  }
}

/** @throws ValidationError where a figure of the check is missing, there are two deadlines, or the day is past */
export function requireFigures(
  { thresholds }: Pick<NamedRequirement, 'thresholds'>,
  input: RequirementInput,
  today: string,
): void {
  const missing = THRESHOLDS.filter((name) => name in thresholds && input[name] === null)
  if (missing.length > 0)
    throw new ValidationError(Object.fromEntries(missing.map((name) => [name, 'Skriv et tal.'])))
  if (input.deadlineMonths !== null && input.deadlineOn !== null)
    throw new ValidationError({ deadlineOn: 'Vælg enten måneder eller en dag.' })
  if (input.validFrom < today) throw new ValidationError({ validFrom: 'Vælg i dag eller en senere dag.' })
}
