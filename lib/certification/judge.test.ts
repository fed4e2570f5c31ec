import { describe, expect, it } from 'vitest'
import { judgeSystem, judgeTest, type Known } from './judge'

const TODAY = '2026-11-21'
const nothing: Known = { decisions: [], open: null, listed: null }
const approval = (on: string, expiresOn: string | null = null, version: string | null = null) => ({
  version,
  approved: true,
  on,
  expiresOn,
  at: Date.parse(on),
})
const refusal = (on: string, version: string | null = null) => ({
  ...approval(on, null, version),
  approved: false,
})
const listed = (status: NonNullable<Known['listed']>['status'], since = '2025-01-01') => ({ status, since })
const stateOf = (known: Partial<Known>, day = TODAY) => judgeTest({ ...nothing, ...known }, day)

describe('a test', () => {
  it('is missing where nobody says anything, and where the list says so', () => {
    expect(stateOf({})).toEqual({ state: 'missing', until: null })
    expect(stateOf({ listed: listed('testMissing') }).state).toBe('missing')
    expect(stateOf({ listed: listed('notApproved') }).state).toBe('missing')
  })
  it('is approved by the list alone, and by the register alone', () => {
    expect(stateOf({ listed: listed('approved') })).toEqual({ state: 'certified', until: null })
    expect(stateOf({ decisions: [approval('2026-01-01', '2027-01-01')] })).toEqual({
      state: 'certified',
      until: '2027-01-01',
    })
  })
  it('holds on the last day of its approval, and has expired the day after', () => {
    const known = { decisions: [approval('2026-01-01', TODAY)], listed: listed('approved') }
    expect(stateOf(known).state).toBe('certified')
    expect(stateOf(known, '2026-11-22')).toEqual({ state: 'expired', until: TODAY })
  })
  it('is as the list says where the list has said it since', () => {
    const expired = [approval('2025-01-01', '2026-01-01')]
    expect(stateOf({ decisions: expired, listed: listed('approved', '2026-02-01') }).state).toBe('certified')
    expect(
      stateOf({ decisions: [approval('2025-01-01')], listed: listed('notApproved', '2026-02-01') }).state,
    ).toBe('missing')
  })
  it('stays approved by a version where another was refused, and not where the system was', () => {
    const on = '2026-06-01'
    expect(stateOf({ listed: listed('approved'), decisions: [refusal(on, '5.0')] }).state).toBe('certified')
    expect(stateOf({ decisions: [approval('2026-01-01', null, '4.1'), refusal(on, '5.0')] }).state).toBe(
      'certified',
    )
    expect(stateOf({ listed: listed('approved'), decisions: [refusal(on)] }).state).toBe('missing')
  })
  it('counts the last word on a version', () => {
    const decisions = [refusal('2026-06-01', '5.0'), approval('2026-01-01', null, '5.0')]
    expect(stateOf({ decisions }).state).toBe('missing')
  })
  it('is on its way by an order until the day of its test, also where it has expired', () => {
    const open = { plannedOn: '2026-12-01' }
    expect(stateOf({ open })).toEqual({ state: 'onItsWay', until: '2026-12-01' })
    expect(stateOf({ open, decisions: [approval('2025-01-01', '2026-01-01')] }).state).toBe('onItsWay')
    expect(stateOf({ open, listed: listed('approved') }).state).toBe('certified')
    expect(stateOf({ listed: listed('testing') })).toEqual({ state: 'onItsWay', until: null })
  })
})

describe('a system', () => {
  const certified = { state: 'certified', until: null } as const
  it('is as its worst test, and says in figures how many are approved', () => {
    const tests = [
      certified,
      { state: 'onItsWay', until: '2026-12-01' } as const,
      { state: 'missing', until: null } as const,
      { state: 'expired', until: '2026-10-01' } as const,
    ]
    expect(judgeSystem(tests)).toMatchObject({
      state: 'expired',
      until: '2026-10-01',
      text: '1 af 4\u00a0test er godkendt, 1 er på vej, 1 er udløbet og 1 mangler',
    })
    expect(judgeSystem([certified, certified])).toMatchObject({
      state: 'certified',
      until: null,
      text: '2 af 2\u00a0test er godkendt',
    })
  })
  it('is certified until the first of its approvals ends, and on its way until the last day of test that is known', () => {
    const until = (days: readonly (string | null)[], state: 'certified' | 'onItsWay') =>
      judgeSystem(days.map((day) => ({ state, until: day }))).until
    expect(until(['2027-05-01', null, '2027-02-01'], 'certified')).toBe('2027-02-01')
    expect(until(['2027-05-01', '2027-02-01'], 'onItsWay')).toBe('2027-05-01')
    expect(until(['2027-05-01', null], 'onItsWay')).toBeNull()
  })
  it('is unknown where there is nothing to judge by', () => {
    expect(judgeSystem([]).state).toBe('unknown')
  })
})
