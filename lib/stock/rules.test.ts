import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  judgeStock,
  rhythmState,
  STOCK_SETTINGS as SETTINGS,
  stockCurve,
  stockState,
  weeksOn,
  type StockFacts,
} from './rules'
import type { StockDay } from './use'

const TODAY = 20_000
const FORTNIGHT = 2_000

/** A first draw of half a year, then a fortnight's every fortnight, the last so many days before today. */
function history(rounds: number, last = 0, each = () => FORTNIGHT): StockDay[] {
  const first = TODAY - last - rounds * 14
  const later = Array.from({ length: rounds }, (_, index) => draw(first + (index + 1) * 14, each()))
  return [draw(first, 13 * FORTNIGHT), ...later]
}

const draw = (day: number, drawn: number): StockDay => ({ day, drawn, returned: 0 })
const judge = (days: StockDay[], more: Partial<StockFacts> = {}) =>
  judgeStock({ today: TODAY, days, yearly: null, plans: [], count: null, ...more }, SETTINGS)
const weeks = ({ stock, use }: ReturnType<typeof judge>) => stock!.numbers / use!.weekly

describe('what a laboratory has in stock', () => {
  it('is half a year where half a year was drawn at first and what was used ever since', () => {
    const judged = judge(history(20))
    expect(judged).toMatchObject({
      base: { basis: 'firstDraw', numbers: 26_000 },
      use: { source: 'estimated', weekly: 1000 },
    })
    expect(judged.estimate?.intervals).toBe(20)
    expect(weeks(judged)).toBeCloseTo(26)
    expect(judged.empty!.on).toBe(TODAY + 26 * 7)
  })

  it('falls by a week each week when nothing is drawn, to nothing and no further', () => {
    const days = history(10, 70)
    expect(weeks(judge(days))).toBeCloseTo(16)
    const later = judge(days, { today: TODAY + 400 })
    expect(later.stock!.numbers).toBe(0)
    expect(later.empty!.on).toBe(TODAY + 16 * 7)
  })

  it('is unknown where too little was drawn to say', () => {
    expect(judge([])).toMatchObject({ base: null, use: null, stock: null, empty: null })
    expect(judge(history(3))).toMatchObject({ use: null, stock: null })
    expect(judge(history(3), { yearly: 52_178 }).use?.source).toBe('declared')
  })

  it('goes by what is declared, and says where the draws say something far from it', () => {
    const low = judge(history(20), { yearly: 104_357 })
    expect(low).toMatchObject({ use: { source: 'declared' }, disagrees: true, estimate: { weekly: 1000 } })
    expect(weeks(low)).toBeCloseTo(1)
    expect(judge(history(20), { yearly: 57_000 }).disagrees).toBe(false)
  })

  it('takes a first draw in parts as one', () => {
    const [first, ...later] = history(12)
    const parts = [draw(first!.day, 10_000), draw(first!.day + 2, 16_000)]
    expect(judge([...parts, ...later])).toMatchObject({ base: { basis: 'firstDraw', numbers: 26_000 } })
  })

  it('assumes half a year where the log begins in the middle, and is unsure of it', () => {
    const judged = judge(history(20).slice(1))
    expect(judged.base?.basis).toBe('assumed')
    expect(weeks(judged)).toBeCloseTo(26)
    expect(judged.stock!.low).toBeLessThan(13_000)
    expect(judged.stock!.high).toBeGreaterThan(39_000)
  })

  it('begins anew at a count, and at an agreed first draw that came', () => {
    expect(weeks(judge(history(20), { count: { on: TODAY - 70, numbers: 6000 } }))).toBeCloseTo(6)
    const days = history(20)
    days[15] = draw(days[15]!.day, 20_000)
    const planned = judge(days, { plans: [{ on: days[15]!.day + 3, size: 26_000 }] })
    expect(planned.base).toEqual({ basis: 'firstDraw', on: days[15]!.day, numbers: 20_000 })
    expect(judge(history(20), { plans: [{ on: TODAY, size: 26_000 }] }).base?.on).toBe(TODAY - 280)
  })

  it('takes from the stock what is given back', () => {
    const days = history(20)
    days[18]!.returned = 5000
    expect(weeks(judge(days))).toBeCloseTo(21)
  })
})

describe('the estimate', () => {
  it('hides no outlier and is moved by none', () => {
    const days = history(20)
    days[4] = draw(days[4]!.day, 90_000)
    const judged = judge(days)
    expect(judged.use!.weekly).toBe(1000)
    expect(weeks(judged)).toBeCloseTo(26 + 88)
  })

  it('lies between its ends, the wider the more the draws differ', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 500, max: 4000 }), { minLength: 6, maxLength: 40 }), (sizes) => {
        let next = 0
        const { use, stock, empty } = judge(history(sizes.length, 0, () => sizes[next++]!))
        expect(use!.low).toBeLessThanOrEqual(use!.weekly)
        expect(use!.high).toBeGreaterThanOrEqual(use!.weekly)
        if (!stock) return
        expect(stock.low).toBeLessThanOrEqual(stock.numbers)
        expect(stock.high).toBeGreaterThanOrEqual(stock.numbers)
        expect(stock.low).toBeGreaterThanOrEqual(0)
        expect(empty!.earliest).toBeLessThanOrEqual(empty!.on)
        expect(empty!.latest).toBeGreaterThanOrEqual(empty!.on)
      }),
    ))

  it('is the same whatever is added to one draw out of many, within what the others say', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 10_000_000 }), (at, extra) => {
        const days = history(20)
        days[at]!.drawn += extra
        expect(judge(days).use!.weekly).toBe(1000)
      }),
    ))

  it('takes draws near each other as one, however they are parted', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), (parts, before) => {
        const whole = history(20)
        const parted = whole.flatMap(({ day, drawn }, index) =>
          index === 0
            ? [draw(day, drawn)]
            : Array.from({ length: parts }, (_, n) =>
                draw(n === parts - 1 ? day : day - Math.max(1, before - n), drawn / parts),
              ),
        )
        const byDay = [...new Set(parted.map(({ day }) => day))]
          .sort((a, b) => a - b)
          .map((day) =>
            draw(
              day,
              parted.filter((one) => one.day === day).reduce((sum, one) => sum + one.drawn, 0),
            ),
          )
        expect(judge(byDay).use!.weekly).toBeCloseTo(1000, 6)
      }),
    ))
})

describe('the curve', () => {
  it('ends where the figure is, and is unknown before the beginning', () => {
    const facts = { today: TODAY, days: history(20, 30), yearly: null, plans: [], count: null }
    const judged = judgeStock(facts, SETTINGS)
    const curve = stockCurve(facts, judged, [TODAY - 400, TODAY - 310, TODAY - 100, TODAY])
    expect(curve[0]).toBeNull()
    expect(curve[1]).toBeCloseTo(26)
    expect(curve[3]).toBeCloseTo(judged.stock!.numbers / judged.use!.weekly)
  })

  it('lies between its ends, which end where those of the figure are', () => {
    let round = 0
    const days = history(20, 30, () => (round++ % 2 ? FORTNIGHT : 1.5 * FORTNIGHT)).slice(1)
    const facts = { today: TODAY, days, yearly: null, plans: [], count: null }
    const judged = judgeStock(facts, SETTINGS)
    const at = [TODAY - 250, TODAY - 100, TODAY]
    const [most, middle, least] = ([-1, 0, 1] as const).map((lean) => stockCurve(facts, judged, at, lean))
    for (const index of at.keys()) {
      expect(least![index]).toBeLessThan(middle![index]!)
      expect(most![index]).toBeGreaterThan(middle![index]!)
    }
    expect(TODAY + most![2]! * 7).toBeCloseTo(judged.empty!.latest)
    expect(TODAY + least![2]! * 7).toBeCloseTo(judged.empty!.earliest)
    const declared = judgeStock({ ...facts, days: history(20), yearly: 52_178 }, SETTINGS)
    expect(stockCurve(facts, declared, at, 1)).toEqual(stockCurve(facts, declared, at, -1))
  })

  it('reckons old years with what was used then', () => {
    const rounds = 78
    let round = 0
    const days = history(rounds, 0, () => (round++ < 52 ? FORTNIGHT : 3 * FORTNIGHT))
    const facts = { today: TODAY, days, yearly: null, plans: [], count: null }
    const judged = judgeStock(facts, SETTINGS)
    expect(judged.use!.weekly).toBe(3000)
    expect(judged.stock!.numbers / 1000).toBeGreaterThan(20)
    expect(stockCurve(facts, judged, [TODAY - 504])[0]).toBeCloseTo(26)
  })
})

describe('on a day', () => {
  const emptyOn = new Date('2026-12-31')

  it('weeks are days until it is empty, and never below 0', () => {
    expect(weeksOn({ emptyOn }, '2026-12-17')).toBe(2)
    expect(weeksOn({ emptyOn }, '2027-06-01')).toBe(0)
    expect(weeksOn({ emptyOn: null }, '2026-12-17')).toBeNull()
  })

  it('states lie between their limits', () => {
    const states = [null, 0, 7.9, 8, 19.9, 20, 33.9, 34].map((one) => stockState(one, SETTINGS))
    const known = ['critical', 'critical', 'low', 'low', 'inTarget', 'inTarget', 'ample']
    expect(states).toEqual(['unknown', ...known])
  })

  it('a draw is late after its slack', () => {
    const expected = { expectedOn: new Date('2026-11-10') }
    expect(rhythmState(expected, '2026-11-13', SETTINGS)).toBe('onTime')
    expect(rhythmState(expected, '2026-11-14', SETTINGS)).toBe('late')
    expect(rhythmState({ expectedOn: null }, '2026-11-14', SETTINGS)).toBe('never')
  })
})
