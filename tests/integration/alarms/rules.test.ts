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
import { as } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/accounts'
import { FIGURES } from '@/tests/support/alarm-quality'
import { aDrawer } from '@/tests/support/draws'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'

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
    // Nothing would ever be expected.
    expect(faultOf(await change('missedDraw', { summerFrom: '1', summerTo: '53' }))).toMatchObject({
      fields: { summerTo: 'Vælg en uge, så ferien højst er 12 uger.' },
    })
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
    // The rule's own are 13 and 4.
    for (const [figures, field] of [
      [{ weeks: '8', criticalWeeks: '9' }, 'criticalWeeks'],
      [{ weeks: '', criticalWeeks: '14' }, 'criticalWeeks'],
      [{ weeks: '3' }, 'weeks'],
    ] as const)
      expect(faultOf(await set({ account: own.name, ...figures }))).toMatchObject({
        fields: { [field]: expect.stringContaining('Skriv') },
      })
    value(await set({ account: own.name, weeks: '14', criticalWeeks: '14' }))
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
