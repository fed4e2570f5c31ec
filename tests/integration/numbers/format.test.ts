import { beforeEach, expect, test } from 'vitest'
import { changeNumberFormat, listFormatRules, lookUpNumber } from '@/lib/numbers'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'

const RULE = {
  validFrom: '2026-11-21',
  minLength: 10,
  maxLength: 15,
  characters: 'digits',
  prefix: null,
  checkDigit: 'none',
  description: 'Prøveregel',
} as const

const change = (more: object = {}) => changeNumberFormat(as.medcomAdmin(), { ...RULE, ...more })
const periods = async () =>
  value(await listFormatRules(as.medcomReader(), {})).rules.map(
    ({ validFrom, validTo, minLength, state }) => `${validFrom}–${validTo ?? ''} ${minLength} ${state}`,
  )

beforeEach(async () => {
  await askOwner('delete from number_format_rule')
  await setClock('2026-11-21T09:00:00Z')
})

test('a rule holds from its day on, and ends the one before it; the log tells', async () => {
  value(await change({ validFrom: '2025-01-01', minLength: 8 }))
  value(await change({ validFrom: '2027-01-01', minLength: 12, prefix: ' np ' }))
  expect(await periods()).toEqual(['2027-01-01– 12 planned', '2025-01-01–2026-12-31 8 current'])
  expect(await lastEntry()).toMatchObject({ verb: 'numberFormat.change', subject_type: 'numberFormat' })
  expect((await lastEntry())?.changes).toEqual(
    expect.arrayContaining([
      { field: 'minLength', before: 8, after: 12 },
      { field: 'prefix', before: null, after: 'NP' },
    ]),
  )
})

test('between a running and a planned rule: the one ends, the other still comes', async () => {
  value(await change({ validFrom: '2025-01-01', minLength: 8 }))
  value(await change({ validFrom: '2027-06-01', minLength: 9 }))
  value(await change({ validFrom: '2027-01-01', minLength: 11 }))
  expect(await periods()).toEqual([
    '2027-06-01– 9 planned',
    '2027-01-01–2027-05-31 11 planned',
    '2025-01-01–2026-12-31 8 current',
  ])
})

test('from the very day another begins, it takes its place', async () => {
  value(await change({ minLength: 8 }))
  value(await change({ minLength: 9 }))
  expect(await periods()).toEqual(['2026-11-21– 9 current'])
})

test('the look-up judges by the rule of the day, Copenhagen time', async () => {
  value(await change({ minLength: 8 }))
  value(await change({ validFrom: '2026-11-22', minLength: 12 }))
  await askOwner('update draw_log_state set last_received_at = $1', ['2026-11-21T22:00:00Z'])
  const kindAt = async (moment: string) => {
    await setClock(moment)
    return value(await lookUpNumber(as.medcomAdmin(), { number: '98765432' })).kind
  }
  expect(await kindAt('2026-11-21T22:59:59Z')).toBe('notFound')
  expect(await kindAt('2026-11-21T23:00:00Z')).toBe('formatUnlikeRule')
})

test('the past is not changed, but the first rule may begin in it', async () => {
  value(await change({ validFrom: '2020-01-01' }))
  const before = await countEntries()
  const fault = faultOf(await change({ validFrom: '2026-11-20' }))
  expect(fault).toMatchObject({ kind: 'validation', fields: { validFrom: expect.stringContaining('i dag') } })
  expect(await periods()).toEqual(['2020-01-01– 10 current'])
  expect(await countEntries()).toBe(before)
})

test('what makes no rule is told at its field', async () => {
  const fields = async (more: object) => {
    const fault = faultOf(await change(more))
    return fault.kind === 'validation' ? Object.keys(fault.fields) : fault.kind
  }
  expect(await fields({ minLength: 12, maxLength: 8 })).toEqual(['maxLength'])
  expect(await fields({ minLength: 'to' })).toEqual(['minLength'])
  expect(await fields({ maxLength: 36 })).toEqual(['maxLength'])
  expect(await fields({ prefix: 'A-1' })).toEqual(['prefix'])
  expect(await fields({ prefix: 'ABCDEFGHIJ' })).toEqual(['prefix'])
  expect(await fields({ description: ' ' })).toEqual(['description'])
  expect(await fields({ validFrom: '2026-02-30' })).toEqual(['validFrom'])
})

test('two at once: one rule, one told to look again', async () => {
  value(await change({ validFrom: '2025-01-01' }))
  const outcomes = await Promise.all(
    [9, 10, 11].map((minLength) => change({ validFrom: '2027-01-01', minLength })),
  )
  expect(outcomes.some(({ ok }) => ok)).toBe(true)
  expect(await periods()).toHaveLength(2)
})

test('only MedCom’s administrator changes it, and only MedCom reads the list', async () => {
  const vendor = '00000000-0000-4000-8000-000000000001'
  for (const context of [
    as.medcomReader(),
    as.vendorAdmin(vendor),
    as.laboratoryUser(vendor),
    as.anonymous,
  ]) {
    expect(kindOf(await changeNumberFormat(context, RULE))).toBe('forbidden')
  }
  for (const context of [as.vendorUser(vendor), as.station(vendor), as.apiKey(['numbers:read'])]) {
    expect(kindOf(await listFormatRules(context, {}))).toBe('forbidden')
  }
})
