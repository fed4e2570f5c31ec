import { describe, expect, test } from 'vitest'
import { FIGURES } from '@/tests/support/alarm-quality'
import { addDays } from '@/lib/text/days'
import { aDraw } from '@/tests/support/draw-histories'
import { judgeFrequency } from './frequent'
import { judgeSize } from './large'
import { judgeLevel } from './low'
import { judgeRhythm } from './missed'
import { afterOrdinaryDays, ordinaryDays, restDays } from './rest-days'

const DAY = 86_400_000
const START = Date.parse('2026-01-05T02:00:00Z')
const fortnightly = (counts: readonly number[]) =>
  counts.map((count, n) => aDraw({ at: START + n * 14 * DAY, count }, n))
const { largeDraw, frequentDraws, missedDraw, lowStock } = FIGURES

describe('a large draw', () => {
  const usual = [13_000, ...Array.from({ length: 12 }, () => 1_000)]

  test('is found beside an earlier one as large', () => {
    const history = fortnightly([...usual, 9_000, ...usual.slice(1), 8_000])
    expect(judgeSize(history, history.length - 1, null, largeDraw)).toMatchObject({
      usual: 1_000,
      limit: 2_000,
    })
  })

  test('may make up for draws that did not come', () => {
    const history = fortnightly(usual)
    const late = aDraw({ at: history.at(-1)!.at.getTime() + 56 * DAY, count: 4_000 }, 99)
    expect(judgeSize([...history, late], history.length, null, largeDraw)).toBeNull()
    const soon = { ...late, at: new Date(history.at(-1)!.at.getTime() + 14 * DAY) }
    expect(judgeSize([...history, soon], history.length, null, largeDraw)).toMatchObject({ basis: 'history' })
  })

  test('with too short a history is held against the plain limit, and always against the account’s own', () => {
    const history = fortnightly([900_000, 1_000, 50_000])
    expect(judgeSize(history, 2, null, largeDraw)).toBeNull()
    expect(judgeSize(history, 0, null, { ...largeDraw, plainLimit: 800_000 })).toMatchObject({
      basis: 'plain',
    })
    expect(judgeSize(history, 2, 40_000, largeDraw)).toMatchObject({ basis: 'account', limit: 40_000 })
  })
})

describe('frequent draws', () => {
  const history = fortnightly(Array.from({ length: 20 }, () => 1_000))
  const many = Array.from({ length: 7 }, (_, n) =>
    aDraw({ at: history.at(-1)!.at.getTime() + (n + 1) * 3_600_000, count: 1_000 }, 100 + n),
  )

  test('are found from the one that is too many', () => {
    const all = [...history, ...many]
    const found = all.map((_, index) => judgeFrequency(all, index, null, frequentDraws))
    expect(found.flatMap((one, index) => (one ? [index] : []))).toEqual([24, 25, 26])
    expect(found[26]).toMatchObject({ draws: 8, days: 7, limit: 5, usual: 0.5, basis: 'history' })
  })

  test('of an account with a limit of its own are counted a week', () => {
    const all = [...history, ...many]
    expect(judgeFrequency(all, 22, 3, frequentDraws)).toMatchObject({ draws: 4, limit: 3, basis: 'account' })
    expect(judgeFrequency(all, 21, 3, frequentDraws)).toBeNull()
  })
})

describe('a missed draw', () => {
  const days = ['2026-03-30', '2026-03-16', '2026-03-02', '2026-02-16', '2026-02-02', '2026-01-19']

  test('is late when the usual time, a week and the holidays between have gone', () => {
    const found = judgeRhythm(days, '2026-04-22', missedDraw)!
    // Four days of Easter are no days of a rhythm.
    expect(found).toMatchObject({ expectedOn: '2026-04-17', lateAfter: '2026-04-24', usual: 14, missed: 0 })
    expect(judgeRhythm(days, '2026-04-25', missedDraw)).toMatchObject({ missed: 1 })
    expect(judgeRhythm(days, '2026-06-25', missedDraw)).toMatchObject({ missed: 2 })
  })

  test('is late after a quarter, however much the rhythm varies', () => {
    const uneven = [0, 10, 70, 180, 200, 300, 340, 430].map((n) => addDays('2025-06-01', -n))
    expect(
      judgeRhythm(uneven, '2025-06-01', { ...missedDraw, mostDays: 365 })!.lateAfter > '2026-01-01',
    ).toBe(true)
    expect(judgeRhythm(uneven, '2025-06-01', missedDraw)!.lateAfter < '2025-12-15').toBe(true)
  })

  test('is not missed by a laboratory that has drawn a few times, and seldom', () => {
    const seldom = ['2026-05-11', '2026-02-23', '2026-01-05']
    expect(judgeRhythm(seldom, '2026-08-17', missedDraw)).toMatchObject({ basis: 'plain', missed: 0 })
    expect(judgeRhythm(['2026-05-11'], '2026-08-17', missedDraw)).toMatchObject({ missed: 1 })
  })

  test('says little of a laboratory that has just begun', () => {
    expect(judgeRhythm([], '2026-04-22', missedDraw)).toBeNull()
    expect(judgeRhythm(['2026-03-02'], '2026-04-01', missedDraw)).toMatchObject({ basis: 'plain', missed: 0 })
  })
})

describe('rest days', () => {
  const summer = { summerFrom: 28, summerTo: 30 }

  test('are holidays, the days after Christmas and the weeks of the summer', () => {
    expect(restDays('2026-03-30', '2026-04-13', summer)).toBe(4)
    expect(restDays('2025-12-20', '2026-01-05', summer)).toBe(9)
    expect(restDays('2026-07-05', '2026-07-26', summer)).toBe(21)
    expect(restDays('2026-07-05', '2026-07-26', { summerFrom: 0, summerTo: 0 })).toBe(0)
  })

  test('are left out both ways', () => {
    const to = afterOrdinaryDays('2026-03-30', 14, summer)
    expect([to, ordinaryDays('2026-03-30', to, summer)]).toEqual(['2026-04-17', 14])
  })
})

test('stock is news again by halves, and critical when nearly none is left', () => {
  const on = (today: string) => judgeLevel({ emptyOn: '2026-12-31', estimated: true }, today, lowStock)
  expect(on('2026-10-01')).toBeNull()
  expect(on('2026-10-05')).toMatchObject({ weeks: 12.4, level: 0, critical: false })
  expect(on('2026-11-20')).toMatchObject({ level: 1, critical: false })
  expect(on('2026-12-20')).toMatchObject({ weeks: 1.6, level: 3, critical: true })
  expect(on('2027-02-01')).toMatchObject({ weeks: 0, level: 4 })
})
