import { beforeAll, describe, expect, test } from 'vitest'
import {
  changeJudgedDays,
  changeRule,
  listRules,
  removeThreshold,
  setThreshold,
  showJudgedDays,
  showRule,
  tryRule,
} from '@/lib/alarms'
import { ALARM_KINDS, type AlarmKind } from '@/lib/alarms/kinds'
import { watchStep } from '@/lib/watch'
import { as } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/accounts'
import { FIGURES } from '@/tests/support/alarm-quality'
import { aDrawer, aLine, receive } from '@/tests/support/draws'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'

const DAY = 86_400_000
const TODAY = '2026-11-21'
const medcom = as.medcomAdmin()

beforeAll(() => setClock(`${TODAY}T12:00:00Z`))

async function change(kind: AlarmKind, more: object) {
  const { current, version } = value(await showRule(medcom, { kind }))
  const { mode, severity, thresholds } = current
  const input = { kind, version, mode, severity, ...thresholds, validFrom: TODAY, reason: 'Prøvet.', ...more }
  return changeRule(medcom, input as never)
}

describe('a rule', () => {
  test('is there of each kind, observed at first but for overlaps and late draws by hand', async () => {
    const rules = value(await listRules(medcom, {}))
    expect(rules.map(({ kind }) => kind)).toEqual([...ALARM_KINDS])
    expect(rules.filter(({ mode }) => mode === 'inForce').map(({ kind }) => kind)).toEqual([
      'overlap',
      'manualDraw',
    ])
    for (const kind of ['largeDraw', 'frequentDraws', 'missedDraw', 'lowStock'] as const)
      expect(rules.find((rule) => rule.kind === kind)!.thresholds).toEqual(FIGURES[kind])
  })

  test('is changed from a day on, and it is logged', async () => {
    value(await change('largeDraw', { mode: 'inForce', times: '3', validFrom: '2026-12-01' }))
    const { current, rows } = value(await showRule(medcom, { kind: 'largeDraw' }))
    expect(current).toMatchObject({ mode: 'observing', thresholds: { times: 2 } })
    expect(rows[0]).toMatchObject({ state: 'planned', from: '2026-12-01', mode: 'inForce' })
    expect(value(await listRules(medcom, {})).find(({ kind }) => kind === 'largeDraw')!.changesOn).toBe(
      '2026-12-01',
    )
    const entry = await lastEntry()
    expect(entry).toMatchObject({
      verb: 'alarmRule.change',
      subject_type: 'alarmRule',
      subject_id: 'largeDraw',
    })
    expect(entry!.changes).toContainEqual({ field: 'alarmTimes', before: 2, after: 3 })
    value(await change('largeDraw', { mode: 'off', validFrom: '2026-12-01' }))
    expect(value(await showRule(medcom, { kind: 'largeDraw' })).rows).toHaveLength(2)
  })

  test('is not changed for a day that is past, into what it is, or into what makes no sense', async () => {
    expect(kindOf(await change('overlap', { validFrom: '2026-11-20', severity: 'warning' }))).toBe(
      'validation',
    )
    expect(kindOf(await change('overlap', {}))).toBe('state')
    expect(faultOf(await change('lowStock', { criticalWeeks: '20' }))).toMatchObject({
      fields: { criticalWeeks: expect.any(String) },
    })
    expect(kindOf(await change('lowStock', { weeks: '0' }))).toBe('validation')
    expect(kindOf(await change('http', { version: 1_000, severity: 'notice' }))).toBe('conflict')
  })

  test('is MedCom’s to see, and its administrators’ to change', async () => {
    const kind = 'overlap' as const
    for (const other of [as.vendorAdmin('00000000-0000-4000-8000-000000000000'), as.anonymous]) {
      expect(kindOf(await showRule(other, { kind }))).toBe('forbidden')
      expect(kindOf(await listRules(other, {}))).toBe('forbidden')
    }
    const input = { kind, version: 1, mode: 'off', severity: 'notice', validFrom: TODAY, reason: 'Nej' }
    expect(kindOf(await changeRule(as.medcomReader(), input as never))).toBe('forbidden')
    expect(kindOf(await tryRule(as.medcomReader(), { kind, since: TODAY, until: TODAY } as never))).toBe('ok')
  })
})

describe('an account', () => {
  test('has figures of its own until they are taken away', async () => {
    const lab = await aDrawer()
    const { id, name } = await anAccount({ vendorId: lab.vendorId, laboratoryId: lab.id })
    const own = { account: name, kind: 'missedDraw', graceDays: '30', reason: 'Ferielukket' } as never
    value(await setThreshold(medcom, own))
    expect(await lastEntry()).toMatchObject({ verb: 'alarmThreshold.set', subject_id: id })
    expect(value(await showRule(medcom, { kind: 'missedDraw' })).accounts).toMatchObject([
      { name, figures: { graceDays: 30 } },
    ])
    expect(kindOf(await setThreshold(as.medcomReader(), own))).toBe('forbidden')
    expect(kindOf(await removeThreshold(as.medcomReader(), { accountId: id, kind: 'missedDraw' }))).toBe(
      'forbidden',
    )
    value(await removeThreshold(medcom, { accountId: id, kind: 'missedDraw' }))
    expect(await lastEntry()).toMatchObject({ verb: 'alarmThreshold.remove', subject_id: id })
    expect(kindOf(await removeThreshold(medcom, { accountId: id, kind: 'missedDraw' }))).toBe('notFound')
  })

  test('must be a laboratory’s, in production, and be given something', async () => {
    const { name } = await anAccount()
    const set = (more: object) =>
      setThreshold(medcom, { account: name, kind: 'lowStock', reason: 'Prøve', weeks: '8', ...more } as never)
    expect(kindOf(await set({}))).toBe('state')
    expect(kindOf(await set({ account: 'findes-ikke' }))).toBe('validation')
    const lab = await aDrawer()
    const own = await anAccount({ vendorId: lab.vendorId, laboratoryId: lab.id })
    expect(kindOf(await set({ account: own.name, weeks: '' }))).toBe('validation')
  })
})

test('how old a line may be is MedCom’s to say from a day on, and is logged', async () => {
  const { values, version } = value(await showJudgedDays(as.medcomReader(), {}))
  expect(values).toEqual({ judgedDays: 92 })
  const input = { version, judgedDays: 30, validFrom: TODAY }
  for (const other of [as.medcomReader(), as.vendorAdmin('00000000-0000-4000-8000-000000000000')])
    expect(kindOf(await changeJudgedDays(other as typeof medcom, input))).toBe('forbidden')
  expect(kindOf(await changeJudgedDays(medcom, { ...input, validFrom: '2026-11-20' }))).toBe('validation')
  expect(kindOf(await changeJudgedDays(medcom, { ...input, judgedDays: 92 }))).toBe('state')
  value(await changeJudgedDays(medcom, { ...input, validFrom: '2026-12-01' }))
  expect((await lastEntry())!.changes).toContainEqual({ field: 'alarmJudgedDays', before: 92, after: 30 })
  expect(value(await showJudgedDays(medcom, {}))).toMatchObject({
    values: { judgedDays: 92 },
    changesOn: ['2026-12-01'],
  })
})

describe('a rule that is tried', () => {
  let lab: Awaited<ReturnType<typeof aDrawer>>
  const at = (days: number) => new Date(Date.parse(`${TODAY}T02:00:00Z`) - days * DAY).toISOString()
  let next = 7_000_000_000
  const drawOf = (days: number, count: number, more: object = {}) => {
    const first = next
    next += count
    const account = `konto-${lab.code}`
    return aLine(lab, {
      first: String(first),
      last: String(next - 1),
      count,
      time: at(days),
      account,
      ...more,
    })
  }

  beforeAll(async () => {
    lab = await aDrawer()
    await anAccount({ vendorId: lab.vendorId, laboratoryId: lab.id, name: `konto-${lab.code}` })
    const rhythm = Array.from({ length: 40 }, (_, n) => 40 - n)
      .filter((n) => n < 10 || n > 14)
      .map((n) => drawOf(14 * n, 100))
    await receive(
      ...rhythm,
      drawOf(300, 250),
      drawOf(200, 5_000),
      drawOf(195, 5_000),
      drawOf(100, 100, { channel: 'webPage', transport: 'http' }),
      drawOf(90, 100, { account: 'ukendt' }),
      drawOf(80, 100, { operation: 'return' }),
    )
    while (value(await watchStep(as.system, {})).judged > 0);
  })

  const tryOut = async (kind: AlarmKind, figures: object = {}) => {
    const span = { since: '2025-06-01', until: TODAY }
    const { thresholds } = value(await showRule(medcom, { kind })).current
    return value(await tryRule(medcom, { kind, ...span, ...thresholds, ...figures } as never))
  }

  test('finds what it would have found, as alarms, and beside them what the present one finds', async () => {
    const same = await tryOut('largeDraw')
    expect(same).toMatchObject({ proposed: 2, present: 2, more: 0 })
    expect(same.alarms).toMatchObject([
      { findings: 2, which: 'both' },
      { findings: 1, which: 'both' },
    ])
    expect(same.alarms[0]!.text).toContain('5.000 numre i én trækning')
    const laxer = await tryOut('largeDraw', { times: '4', alwaysTimes: '8' })
    expect(laxer).toMatchObject({ proposed: 1, present: 2 })
    expect(laxer.alarms.map(({ which }) => which)).toEqual(['both', 'present'])
    expect(laxer.perYear).toBeCloseTo(1 / laxer.laboratories / (539 / 365), 2)
  })

  test('finds rhythm, what the log says by itself, and stock', async () => {
    expect(await tryOut('missedDraw')).toMatchObject({ proposed: 1 })
    expect(await tryOut('missedDraw', { graceDays: '90' })).toMatchObject({ proposed: 0, present: 1 })
    expect(await tryOut('manualDraw')).toMatchObject({ proposed: 0 })
    expect(await tryOut('manualDraw', { from: '2026-01-01' })).toMatchObject({ proposed: 1, present: 0 })
    expect(await tryOut('http', { from: '2026-01-01' })).toMatchObject({ proposed: 1 })
    expect(await tryOut('unknownAccount')).toMatchObject({ proposed: 1 })
    expect(await tryOut('attemptedReturn')).toMatchObject({ proposed: 1 })
    expect(await tryOut('frequentDraws')).toMatchObject({ proposed: 0 })
    expect(await tryOut('overlap')).toMatchObject({ proposed: 0 })
    const low = await tryOut('lowStock', { weeks: '52', criticalWeeks: '0' })
    expect(low.proposed).toBeGreaterThan(0)
  })

  test('needs a time that is one', async () => {
    const asked = (since: string, until: string) =>
      tryRule(medcom, { kind: 'overlap', since, until } as never)
    expect(kindOf(await asked(TODAY, '2026-11-20'))).toBe('validation')
    expect(kindOf(await asked('2020-01-01', TODAY))).toBe('validation')
  })
})
