import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  changeStockSettings,
  declareUse,
  listStock,
  noteCount,
  showStock,
  showStockSettings,
} from '@/lib/stock'
import { refreshStaleStock } from '@/lib/stock/refresh-stale'
import { changeLaboratory } from '@/lib/parties'
import { watchStep } from '@/lib/watch'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { receive } from '@/tests/support/draws'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aStockedLaboratory, STOCK_FORM } from '@/tests/support/stock'

type Lab = Awaited<ReturnType<typeof aStockedLaboratory>>

let low: Lab
let full: Lab
let late: Lab
let quiet: Lab

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  full = await aStockedLaboratory({ rounds: 20, last: 1 })
  low = await aStockedLaboratory({ rounds: 20, last: 2, vendorId: full.vendorId, share: 0.3, every: 6 })
  late = await aStockedLaboratory({ rounds: 10, last: 140 })
  quiet = await aStockedLaboratory({ rounds: 0, last: 0, first: 0 })
  await receive(...full.lines, ...low.lines, ...late.lines)
  while (value(await watchStep(as.system, {})).judged > 0);
  value(await refreshStaleStock(as.system, {}))
})

beforeEach(() => setClock('2026-11-21T12:00:00Z'))

const own = () => as.vendorUser(full.vendorId)
const shown = async (lab: Lab, by = as.medcomReader()) => value(await showStock(by, { id: lab.id }))
const listed = async (input: object = {}, by = as.medcomReader()) => value(await listStock(by, input))
const ids = async (input: object = {}, by = as.medcomReader()) =>
  (await listed(input, by)).rows.map(({ id }) => id)

test('the list begins with what runs dry first, and the unknown come last', async () => {
  const rows = (await listed()).rows
  expect(rows.map(({ id }) => id)).toEqual([late.id, low.id, full.id, quiet.id])
  expect(rows.map(({ state }) => state)).toEqual(['critical', 'low', 'inTarget', 'unknown'])
  expect(rows.map(({ rhythm }) => rhythm)).toEqual(['late', 'onTime', 'onTime', 'never'])
  expect(await ids({ sort: '-urgentOn' })).toEqual([quiet.id, full.id, low.id, late.id])
  expect((await ids({ sort: 'dueOn' }))[0]).toBe(late.id)
  const first = await listed({ size: 2 })
  expect(await ids({ size: 2, after: first.next! })).toEqual([full.id, quiet.id])
})

test('every filter narrows it, also on a later day without anything being reckoned anew', async () => {
  for (const [state, lab] of [
    ['critical', late],
    ['low', low],
    ['inTarget', full],
    ['unknown', quiet],
  ] as const)
    expect(await ids({ state })).toEqual([lab.id])
  expect(await ids({ state: 'ample' })).toEqual([])
  expect(await ids({ rhythm: 'late' })).toEqual([late.id])
  expect(await ids({ rhythm: 'never' })).toEqual([quiet.id])
  expect(await ids({ use: 'unknown' })).toEqual([quiet.id])
  expect(await ids({ vendorId: late.vendorId })).toEqual([late.id])
  expect(await ids({ search: full.code.toLowerCase() })).toEqual([full.id])
  await setClock('2027-01-20T12:00:00Z')
  expect(await ids({ state: 'low' })).toEqual([low.id, full.id])
  expect(await ids({ rhythm: 'late' })).toEqual([late.id, low.id, full.id])
})

test('a laboratory is shown with its curve, and the row says the same as what is reckoned now', async () => {
  const stock = await shown(full)
  const [row] = (await listed({ search: full.code })).rows
  expect(stock).toMatchObject({ state: 'inTarget', rhythm: 'onTime', base: { basis: 'firstDraw' } })
  expect(stock.weeks).toBeCloseTo(row!.weeks!, 6)
  expect(stock.curve).toHaveLength(79)
  expect(stock.curve[0]!.weeks).toBeNull()
  expect(stock.curve.at(-1)!.weeks).toBeCloseTo(stock.weeks!, 6)
  const drawn = stock.curve.reduce((sum, week) => sum + week.drawn, 0)
  expect([{ drawn: String(drawn) }]).toEqual(
    await askOwner('select sum(count)::text as drawn from draw where laboratory_id = $1', [full.id]),
  )
})

test('a vendor sees and says what is of the laboratories it serves today, and nothing of others', async () => {
  expect(await ids({}, own())).toEqual([low.id, full.id])
  expect(await ids({ vendorId: late.vendorId }, own())).toEqual([])
  expect((await shown(full, own())).weeks).toBe((await shown(full)).weeks)
  for (const foreign of [late.id, randomUUID()]) {
    expect(kindOf(await showStock(own(), { id: foreign }))).toBe('notFound')
    expect(kindOf(await noteCount(own(), { id: foreign, countedOn: '2026-11-20', numbers: 1 }))).toBe(
      'notFound',
    )
    expect(kindOf(await declareUse(own(), { id: foreign, version: 1, yearlyProduction: 1 }))).toBe('notFound')
  }
})

test('declared use wins, is logged, and a great difference is said', async () => {
  const { version } = await shown(full)
  value(await declareUse(own(), { id: full.id, version, yearlyProduction: '104.000' }))
  expect(await lastEntry()).toMatchObject({
    verb: 'stock.declare',
    subject_id: full.id,
    vendor_id: full.vendorId,
  })
  expect(await shown(full)).toMatchObject({
    use: { source: 'declared' },
    disagrees: true,
    yearlyProduction: 104_000,
  })
  expect(await ids({ use: 'disagrees' })).toEqual([full.id])
  const stale = { id: full.id, version, yearlyProduction: 1 }
  expect(kindOf(await declareUse(own(), stale))).toBe('conflict')
  const same = { id: full.id, version: version + 1, yearlyProduction: 104_000 }
  expect(kindOf(await declareUse(own(), same))).toBe('state')
  value(await declareUse(as.medcomAdmin(), { id: full.id, version: version + 1, yearlyProduction: '' }))
  expect(await ids({ use: 'estimated' })).toContain(full.id)
})

test('declared in the register, it is reckoned with as soon as the worker comes to it', async () => {
  const [{ name, code, version }] = (await askOwner<{ name: string; code: string; version: number }>(
    'select name, code, version from laboratory where id = $1',
    [full.id],
  )) as [{ name: string; code: string; version: number }]
  const change = { id: full.id, version, name, code, yearlyProduction: 60_000 }
  const jobs = () => askOwner(`select from graphile_worker.jobs where task_identifier = 'stock.refreshStale'`)
  const { length } = await jobs()
  value(await changeLaboratory(as.medcomAdmin(), change))
  expect(await jobs()).toHaveLength(length + 1)
  expect(value(await refreshStaleStock(as.system, {})).refreshed).toBe(1)
  expect(await ids({ use: 'declared' })).toEqual([full.id])
  value(await changeLaboratory(as.medcomAdmin(), { ...change, version: version + 1, yearlyProduction: null }))
  value(await refreshStaleStock(as.system, {}))
})

test('a count begins the reckoning anew, is logged, and is corrected by another for its day', async () => {
  const count = { id: low.id, countedOn: '2026-11-18', numbers: '30.000' }
  value(await noteCount(own(), count))
  expect(await lastEntry()).toMatchObject({ verb: 'stock.count', subject_id: low.id })
  expect(await shown(low)).toMatchObject({ base: { basis: 'counted', on: '2026-11-18', numbers: 30_000 } })
  value(await noteCount(as.medcomAdmin(), { ...count, numbers: 500 }))
  const { counts, state } = await shown(low)
  expect(counts).toMatchObject([{ countedOn: '2026-11-18', numbers: 500 }])
  expect(state).toBe('critical')
  for (const wrong of [
    { countedOn: '2026-11-22' },
    { countedOn: '2025-11-01' },
    { numbers: '1,5' },
    { numbers: '' },
  ])
    expect(
      Object.keys((faultOf(await noteCount(own(), { ...count, ...wrong })) as { fields: object }).fields),
    ).toEqual(Object.keys(wrong))
})

test('settings hold from their day, are logged, and fit each other', async () => {
  const { version } = value(await showStockSettings(as.medcomReader(), {}))
  const before = await countEntries()
  for (const wrong of [
    { criticalWeeks: '20' },
    { lowWeeks: '27' },
    { ampleWeeks: '26' },
    { rhythmDays: '0' },
  ]) {
    const input = { ...STOCK_FORM, version, validFrom: '2026-12-01', ...wrong }
    expect(
      Object.keys((faultOf(await changeStockSettings(as.medcomAdmin(), input)) as { fields: object }).fields),
    ).toEqual(Object.keys(wrong))
  }
  expect(await countEntries()).toBe(before)
  const input = { ...STOCK_FORM, version, rhythmDays: '7', validFrom: '2026-12-01' }
  value(await changeStockSettings(as.medcomAdmin(), input))
  expect(await lastEntry()).toMatchObject({ verb: 'stock.changeSettings', subject_type: 'stockSetting' })
  expect(value(await refreshStaleStock(as.system, {})).refreshed).toBe(0)
  await setClock('2026-12-01T12:00:00Z')
  expect(value(await refreshStaleStock(as.system, {})).refreshed).toBe(4)
  expect((await listed({ search: full.code })).rows[0]).toMatchObject({ expectedOn: '2026-11-27' })
})

test('whoever has nothing to do with it is refused', async () => {
  const input = { ...STOCK_FORM, version: 1, validFrom: '2026-12-01' }
  for (const asker of [as.medcomReader(), own(), as.anonymous, as.laboratoryUser(full.id)])
    expect(kindOf(await changeStockSettings(asker, input))).toBe('forbidden')
  for (const asker of [as.anonymous, as.laboratoryUser(full.id)]) {
    expect(kindOf(await listStock(asker, {}))).toBe('forbidden')
    expect(kindOf(await showStock(asker, { id: full.id }))).toBe('forbidden')
  }
  for (const asker of [as.medcomReader(), as.anonymous, as.laboratoryUser(full.id)]) {
    expect(kindOf(await declareUse(asker, { id: full.id, version: 1, yearlyProduction: 1 }))).toBe(
      'forbidden',
    )
    expect(kindOf(await noteCount(asker, { id: full.id, countedOn: '2026-11-20', numbers: 1 }))).toBe(
      'forbidden',
    )
  }
})
