import type { Tx } from '@/lib/db/client'
import { command, query } from '@/lib/door'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { sameStandard, standardsToWrite } from '@/lib/systems/kin'
import { CERTIFICATION_RULE_HISTORY } from './rule-settings'
import { AddStandard, ById, Nothing } from './schemas'
import { standardLabel } from './words'

/** Every standard that can be tested by, by code: what names it, and whether it may be taken away (CE-1). */
export const listStandards = query({
  name: 'standard.list',
  input: Nothing,
  async run({ tx }) {
    const standards = await tx.standard.findMany({
      include: { _count: { select: { approvals: true, certifications: true } } },
      orderBy: [{ code: 'asc' }, { version: 'asc' }, { id: 'asc' }],
    })
    const required = await everRequired(tx)
    return standards.map(({ _count: { approvals, certifications }, ...standard }) => ({
      ...standard,
      label: standardLabel(standard),
      /** MedCom's list names it, or has named it. */
      listed: approvals > 0,
      certifications,
      removable: approvals + certifications === 0 && !required.has(standard.id),
    }))
  },
})

/**
 * MedCom writes a standard down that the approval list does not name, or before there is a list, so that it can be required
 * and ordered (bilag 1, 5.1; CE-1). A list that names it later means the same one, in whichever case and spacing.
 */
export const addStandard = command({
  name: 'standard.add',
  input: AddStandard,
  async run({ tx, input: { code, edition, name }, record }) {
    const there = sameStandard(await standardsToWrite(tx), { code, version: edition })
    if (there)
      throw new ValidationError({ code: `${standardLabel(there)} findes allerede. Se den på listen.` })
    const standard = await tx.standard.create({ data: { code, version: edition, name } })
    const label = standardLabel(standard)
    record({ ...CERTIFICATION_RULE_HISTORY, after: { standard: label, standardName: standard.name } })
    return { id: standard.id, label }
  },
})

/** Takes away a standard that was written by mistake; what anything refers to stays (CE-1). */
export const removeStandard = command({
  name: 'standard.remove',
  input: ById,
  async run({ tx, input: { id }, record }) {
    // Whoever refers to it meanwhile waits here, or is seen below.
    await tx.$queryRaw`select id from standard where id = ${id}::uuid for update`
    const standard = await tx.standard.findUnique({
      where: { id },
      include: { _count: { select: { approvals: true, certifications: true } } },
    })
    if (!standard) throw new NotFoundError()
    const { approvals, certifications } = standard._count
    if (approvals + certifications > 0 || (await everRequired(tx)).has(id))
      throw new StateError(
        'Standarden er i brug: på MedComs liste, i en certificering eller i kravene. Den bliver.',
      )
    await tx.standard.delete({ where: { id } })
    const label = standardLabel(standard)
    record({ ...CERTIFICATION_RULE_HISTORY, before: { standard: label, standardName: standard.name } })
    return { label }
  },
})

/** The standards that systems must be, were or will have to be certified for. */
async function everRequired(tx: Tx): Promise<Set<string>> {
  const settings = await tx.setting.findMany({ where: { key: 'certification.required' } })
  return new Set(settings.flatMap(({ value }) => (value as string[]).map((key) => key.split(':')[0]!)))
}
