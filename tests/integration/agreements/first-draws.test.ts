import { expect, test } from 'vitest'
import { planFirstDraws, showSetup } from '@/lib/agreements'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeVendor } from '@/tests/support/parties'
import { aSetUp } from '@/tests/support/setup'

const plan = (laboratoryId: string, size: number | null = 12_500) => ({
  laboratoryId,
  size,
  plannedOn: size === null ? null : '2027-01-04',
  agreedWith: size === null ? null : 'Ledende bioanalytiker',
})

async function withLaboratories(count: number) {
  const vendorId = await makeVendor()
  const agreement = await aSetUp({ vendorId })
  const laboratories: string[] = []
  for (let each = 0; each < count; each += 1) laboratories.push(await makeLaboratory({ vendorId }))
  return { ...agreement, laboratories }
}

test('plans forty laboratories at once, and logs each', async () => {
  const { id, vendorId, laboratories } = await withLaboratories(40)
  const plans = laboratories.map((each) => plan(each))
  expect(value(await planFirstDraws(as.vendorUser(vendorId), { id, version: 0, plans }))).toMatchObject({
    changed: 40,
  })
  const { plans: shown } = value(await showSetup(as.medcomReader(), { id }))
  expect(shown.lines.filter((line) => line.plan?.size === 12_500)).toHaveLength(40)
  expect(await lastEntry()).toMatchObject({ verb: 'firstDraw.plan', subject_id: id, vendor_id: vendorId })
})

test('a line is whole or empty, a plan is not removed, and numbers may be written as people do', async () => {
  const { id, laboratories } = await withLaboratories(2)
  const [one, two] = laboratories as [string, string]
  const half = { ...plan(one), plannedOn: null }
  expect(
    faultOf(await planFirstDraws(as.medcomAdmin(), { id, version: 0, plans: [plan(two, null), half] })),
  ).toMatchObject({ kind: 'validation', fields: { 'plans.1.plannedOn': expect.any(String) as string } })
  const typed = { ...plan(one), size: '12.500' as unknown as number }
  value(await planFirstDraws(as.medcomAdmin(), { id, version: 0, plans: [typed, plan(two, null)] }))
  expect(
    faultOf(await planFirstDraws(as.medcomAdmin(), { id, version: 1, plans: [plan(one, null)] })),
  ).toMatchObject({
    fields: { 'plans.0.size': expect.any(String) as string },
  })
})

test('what another changed meanwhile is shown, and never put back by a form that holds the old lines', async () => {
  const { id, vendorId, laboratories } = await withLaboratories(2)
  const [one, two] = laboratories as [string, string]
  value(await planFirstDraws(as.medcomAdmin(), { id, version: 0, plans: [plan(one), plan(two)] }))
  value(await planFirstDraws(as.medcomAdmin(), { id, version: 2, plans: [plan(one, 9_000)] }))
  const stale = await planFirstDraws(as.vendorAdmin(vendorId), {
    id,
    version: 2,
    plans: [plan(one), plan(two, 7_000)],
  })
  expect(faultOf(stale)).toMatchObject({
    kind: 'conflict',
    version: 3,
    disagreements: [
      { field: 'plans.0.size', mine: 12_500, theirs: 9_000 },
      { field: 'plans.1.size', mine: 7_000, theirs: 12_500 },
    ],
  })
})

test('is refused before there is a checklist, for others’ laboratories, by another vendor and by a reader', async () => {
  const { id, vendorId, laboratories } = await withLaboratories(1)
  const [one] = laboratories as [string]
  const input = { id, version: 0, plans: [plan(one)] }
  const foreign = { id, version: 0, plans: [plan(await makeLaboratory({ vendorId: await makeVendor() }))] }
  expect(kindOf(await planFirstDraws(as.vendorAdmin(vendorId), foreign))).toBe('notFound')
  expect(kindOf(await planFirstDraws(as.vendorAdmin(await makeVendor()), input))).toBe('notFound')
  expect(kindOf(await planFirstDraws(as.medcomReader(), input))).toBe('forbidden')
  await askOwner(`update agreement set state = 'sent' where id = $1`, [id])
  expect(kindOf(await planFirstDraws(as.medcomAdmin(), input))).toBe('state')
})
