import { beforeEach, describe, expect, test } from 'vitest'
import { extendDispensation, grantDispensation, showCell, withdrawDispensation } from '@/lib/compliance'
import { as } from '@/tests/support/actors'
import { aBoundVendor, judgeAll, judgeByDate, statesOf } from '@/tests/support/compliance'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

beforeEach(() => setClock('2026-11-21T09:00:00Z'))

const admin = as.medcomAdmin()
const leave = (id: string, more: object = {}) => ({
  of: 'vendor' as const,
  id,
  key: 'konti',
  until: '2026-11-30',
  reason: 'Postkassen flyttes',
  ...more,
})
const stateOf = async (of: 'vendor' | 'laboratory', id: string) => {
  const { current } = value(await showCell(as.medcomReader(), { of, id, key: 'konti' }))
  return current && [current.state, current.until]
}

async function anExempted() {
  const { vendorId, laboratoryId } = await aBoundVendor()
  const { id } = value(await grantDispensation(admin, leave(vendorId)))
  return { id, vendorId, laboratoryId }
}

describe('dispensation.grant', () => {
  test('turns the cells of the vendor and its laboratories at once, and is logged', async () => {
    const { vendorId, laboratoryId } = await aBoundVendor()
    await judgeAll()
    expect(await stateOf('vendor', vendorId)).toEqual(['overdue', '2026-01-01'])
    const { id } = value(await grantDispensation(admin, leave(vendorId)))
    expect(await stateOf('vendor', vendorId)).toEqual(['exempted', '2026-11-30'])
    expect(await stateOf('laboratory', laboratoryId)).toEqual(['exempted', '2026-11-30'])
    expect(await lastEntry()).toMatchObject({
      verb: 'dispensation.grant',
      subject_type: 'dispensation',
      subject_id: id,
      vendor_id: vendorId,
    })
  })

  test('of one laboratory leaves the others, and exempts the vendor where only it falls short', async () => {
    const { vendorId, laboratoryId } = await aBoundVendor()
    value(await grantDispensation(admin, leave(laboratoryId, { of: 'laboratory' })))
    expect(await stateOf('laboratory', laboratoryId)).toEqual(['exempted', '2026-11-30'])
    expect(await stateOf('vendor', vendorId)).toEqual(['exempted', '2026-11-30'])
    const { current } = value(await showCell(admin, { of: 'vendor', id: vendorId, key: 'konti' }))
    expect(current!.evidence.points.find(({ href }) => href?.includes(laboratoryId))).toMatchObject({
      standing: { state: 'exempted', until: '2026-11-30' },
    })
    expect(current!.evidence.text).toContain('laboratorium opfylder kravet. 1 har dispensation.')
  })

  test('is given once at a time, until a day that comes', async () => {
    const { vendorId } = await anExempted()
    expect(kindOf(await grantDispensation(admin, leave(vendorId)))).toBe('state')
    const { vendorId: other } = await aBoundVendor()
    for (const until of ['2026-11-20', '2031-01-01'])
      expect(faultOf(await grantDispensation(admin, leave(other, { until })))).toMatchObject({
        kind: 'validation',
        fields: { until: expect.any(String) },
      })
  })

  test('is refused for what is not there, and to everybody but MedCom’s administrators', async () => {
    const vendorId = await makeVendor()
    for (const input of [leave(crypto.randomUUID()), leave(vendorId, { key: 'findes-ikke' })])
      expect(kindOf(await grantDispensation(admin, input))).toBe('notFound')
    for (const asker of [as.medcomReader(), as.vendorAdmin(vendorId), as.anonymous])
      expect(kindOf(await grantDispensation(asker, leave(vendorId)))).toBe('forbidden')
  })
})

describe('a dispensation that runs out', () => {
  test('holds on its last day, and the night after turns the cell, once', async () => {
    const { vendorId, laboratoryId } = await anExempted()
    await setClock('2026-11-30T22:30:00Z')
    await judgeByDate()
    expect(await stateOf('vendor', vendorId)).toEqual(['exempted', '2026-11-30'])
    // Half past midnight in Copenhagen.
    await setClock('2026-11-30T23:30:00Z')
    await judgeByDate()
    await judgeByDate()
    expect(await stateOf('vendor', vendorId)).toEqual(['overdue', '2026-01-01'])
    expect(await statesOf(laboratoryId, 'konti')).toEqual(['exempted', 'overdue'])
    // What has run out can be given again.
    value(await grantDispensation(admin, leave(vendorId, { until: '2027-01-31' })))
    expect(await stateOf('vendor', vendorId)).toEqual(['exempted', '2027-01-31'])
  })
})

describe('dispensation.extend', () => {
  test('moves the last day and writes the history of nothing else', async () => {
    const { id, vendorId } = await anExempted()
    const input = { id, version: 1, until: '2026-12-31', reason: 'Leverandøren mangler en uge' }
    value(await extendDispensation(admin, input))
    expect(await stateOf('vendor', vendorId)).toEqual(['exempted', '2026-12-31'])
    expect(await statesOf(vendorId, 'konti')).toEqual(['exempted'])
    expect(await lastEntry()).toMatchObject({ verb: 'dispensation.extend', subject_id: id })
    expect(kindOf(await extendDispensation(admin, { ...input, version: 2 }))).toBe('state')
  })

  test('is refused once it has run out, to others, and where there is none', async () => {
    const { id, vendorId } = await anExempted()
    const input = { id, version: 1, until: '2027-01-31', reason: 'Igen' }
    expect(kindOf(await extendDispensation(as.vendorAdmin(vendorId), input))).toBe('forbidden')
    expect(kindOf(await extendDispensation(admin, { ...input, id: crypto.randomUUID() }))).toBe('notFound')
    await setClock('2026-12-01T09:00:00Z')
    expect(kindOf(await extendDispensation(admin, input))).toBe('state')
  })
})

describe('dispensation.withdraw', () => {
  test('turns the cell as if there were none, and keeps why', async () => {
    const { id, vendorId } = await anExempted()
    value(await withdrawDispensation(admin, { id, version: 1, reason: 'Den var ikke nødvendig' }))
    expect(await stateOf('vendor', vendorId)).toEqual(['overdue', '2026-01-01'])
    expect(await lastEntry()).toMatchObject({ verb: 'dispensation.withdraw', subject_id: id })
    const { dispensations } = value(await showCell(admin, { of: 'vendor', id: vendorId, key: 'konti' }))
    expect(dispensations).toMatchObject([{ id, withdrawnWhy: 'Den var ikke nødvendig', holds: false }])
  })

  test('is refused twice, to others, and where there is none', async () => {
    const { id, vendorId } = await anExempted()
    const input = { id, version: 1, reason: 'Nej' }
    expect(kindOf(await withdrawDispensation(as.vendorAdmin(vendorId), input))).toBe('forbidden')
    expect(kindOf(await withdrawDispensation(admin, { ...input, id: crypto.randomUUID() }))).toBe('notFound')
    value(await withdrawDispensation(admin, input))
    expect(kindOf(await withdrawDispensation(admin, { ...input, version: 2 }))).toBe('state')
  })
})

test('a vendor sees its own cells and dispensations, and those of no other', async () => {
  const mine = await anExempted()
  const theirs = await anExempted()
  const asker = as.vendorUser(mine.vendorId)
  expect(
    value(await showCell(asker, { of: 'vendor', id: mine.vendorId, key: 'konti' })).dispensations,
  ).toHaveLength(1)
  expect(kindOf(await showCell(asker, { of: 'vendor', id: theirs.vendorId, key: 'konti' }))).toBe('notFound')
  expect(await askOwner('select from compliance_cell where vendor_id = $1', [theirs.vendorId])).not.toEqual(
    [],
  )
})
