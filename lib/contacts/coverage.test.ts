import { expect, test } from 'vitest'
import { coverageOf, type CoveringContact } from './coverage'

const functions = [
  { key: 'operations', name: 'Drift', requiredForVendor: true, requiredForLaboratory: false },
  { key: 'technical', name: 'Teknik', requiredForVendor: true, requiredForLaboratory: true },
  { key: 'security', name: 'Sikkerhed', requiredForVendor: false, requiredForLaboratory: false },
]
const VEST = { id: 'vest', name: 'Vest' }

function contact(id: string, more: Partial<CoveringContact> = {}): CoveringContact {
  return {
    id,
    name: id,
    kind: 'mailbox',
    laboratoryId: null,
    functions: ['operations', 'technical'],
    deputyId: null,
    unreachable: false,
    confirmedAt: new Date('2026-10-01'),
    ...more,
  }
}

const missing = (contacts: CoveringContact[], laboratories = [VEST]) =>
  coverageOf(contacts, functions, laboratories).missing.map(
    ({ functionKey, laboratory, why }) => `${functionKey} ${laboratory?.name ?? 'vendor'} ${why}`,
  )

test('what is required and has nobody is missing, at the vendor and in each laboratory', () => {
  expect(missing([])).toEqual([
    'operations vendor nobody',
    'technical vendor nobody',
    'technical Vest nobody',
  ])
  expect(missing([contact('desk')])).toEqual(['technical Vest nobody'])
  expect(missing([contact('desk'), contact('lab', { laboratoryId: 'vest' })])).toEqual([])
})

test('somebody that mail does not reach covers nothing', () => {
  expect(missing([contact('desk', { unreachable: true })], [])).toEqual([
    'operations vendor unreachable',
    'technical vendor unreachable',
  ])
  expect(missing([contact('desk', { unreachable: true }), contact('other')], [])).toEqual([])
})

test('a function hangs on one person who has no deputy that can be reached', () => {
  const hangs = (...contacts: CoveringContact[]) =>
    coverageOf(contacts, functions).onOnePerson.map(
      ({ functionKey, contact: { id } }) => `${functionKey} ${id}`,
    )
  const anna = contact('anna', { kind: 'person', functions: ['operations'] })
  expect(hangs(anna)).toEqual(['operations anna'])
  expect(hangs(anna, contact('desk', { functions: ['operations'] }))).toEqual([])
  expect(hangs({ ...anna, deputyId: 'bo' }, contact('bo', { kind: 'person', functions: [] }))).toEqual([])
  expect(hangs({ ...anna, deputyId: 'bo' }, contact('bo', { functions: [], unreachable: true }))).toEqual([
    'operations anna',
  ])
  expect(hangs(contact('desk'))).toEqual([])
})

test('names who cannot be reached, and who has not been confirmed since', () => {
  const old = contact('old', { confirmedAt: new Date('2026-01-01') })
  const gone = contact('gone', { unreachable: true })
  const found = coverageOf([old, gone], functions, [], new Date('2026-06-01'))
  expect(found.unreachable).toEqual([{ id: 'gone', name: 'gone' }])
  expect(found.unconfirmed.map(({ id }) => id)).toEqual(['old'])
  expect(coverageOf([old], functions).unconfirmed).toEqual([])
})
