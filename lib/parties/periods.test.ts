import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/lib/text/days'
import { changesNothing, cut, holds, place, type Period, type Placement } from './periods'

const START = '2026-01-01'
const day = (offset: number) => addDays(START, offset)

function apply(periods: Period[], { end, remove, begin }: Placement): Period[] {
  const kept = periods
    .filter(({ id }) => !remove.includes(id))
    .map((period) => {
      const ended = end.find(({ id }) => id === period.id)
      return ended ? { ...period, validTo: ended.validTo } : period
    })
  return begin ? [...kept, { id: `new-${begin.validFrom}`, ...begin }] : kept
}

function valueOn(periods: Period[], date: string): string | null {
  const found = periods.filter((period) => holds(period, date))
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0]?.value ?? null
}

const assignments = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.constantFrom('a', 'b', 'c'))),
  {
    maxLength: 8,
  },
)

describe('place', () => {
  it('ends the running period the day before', () => {
    const running = [{ id: '1', value: 'a', validFrom: day(0), validTo: null }]
    expect(place(running, day(10), 'b')).toEqual({
      end: [{ id: '1', validTo: day(9) }],
      remove: [],
      begin: { value: 'b', validFrom: day(10), validTo: null },
      until: null,
    })
  })

  it('lets a planned change still come', () => {
    const periods = [
      { id: '1', value: 'a', validFrom: day(0), validTo: day(19) },
      { id: '2', value: 'b', validFrom: day(20), validTo: null },
    ]
    expect(place(periods, day(10), 'c').begin).toEqual({ value: 'c', validFrom: day(10), validTo: day(19) })
  })

  it('undoes a planned change when the present one shall go on', () => {
    const periods = [
      { id: '1', value: 'a', validFrom: day(0), validTo: day(19) },
      { id: '2', value: 'b', validFrom: day(20), validTo: null },
    ]
    expect(apply(periods, place(periods, day(20), 'a'))).toEqual([
      { id: '1', value: 'a', validFrom: day(0), validTo: null },
    ])
  })

  it('changes nothing where the same holds already', () => {
    const running = [{ id: '1', value: 'a', validFrom: day(0), validTo: null }]
    expect(changesNothing(place(running, day(10), 'a'))).toBe(true)
  })

  it('never touches a day before, nor what was planned later, whatever came first', () => {
    fc.assert(
      fc.property(
        assignments,
        fc.integer({ min: 0, max: 60 }),
        fc.option(fc.constantFrom('a', 'b')),
        (past, at, value) => {
          let periods: Period[] = []
          for (const [offset, earlier] of past) periods = apply(periods, place(periods, day(offset), earlier))
          const next = Math.min(
            ...periods
              .map((p) => p.validFrom)
              .filter((d) => d > day(at))
              .map(offsetOf),
            90,
          )
          const after = apply(periods, place(periods, day(at), value))
          for (let offset = 0; offset < 90; offset += 1) {
            const expected = offset < at || offset >= next ? valueOn(periods, day(offset)) : value
            expect(valueOn(after, day(offset))).toBe(expected)
          }
        },
      ),
    )
  })
})

describe('cut', () => {
  it('leaves nothing after the last day and everything before it', () => {
    fc.assert(
      fc.property(assignments, fc.integer({ min: 0, max: 60 }), (past, at) => {
        let periods: Period[] = []
        for (const [offset, value] of past) periods = apply(periods, place(periods, day(offset), value))
        const after = apply(periods, cut(periods, day(at)))
        for (let offset = 0; offset < 90; offset += 1) {
          expect(valueOn(after, day(offset))).toBe(offset > at ? null : valueOn(periods, day(offset)))
        }
      }),
    )
  })
})

function offsetOf(date: string) {
  return (Date.parse(date) - Date.parse(START)) / 86_400_000
}
