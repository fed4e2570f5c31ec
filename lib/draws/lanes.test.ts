import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from '../numbers/rules'
import { chooseRegular, type Newcomer } from './lanes'

function newcomer(day: number, first: number, last: number, prefix = ''): Newcomer {
  return { at: new Date(day), series: { prefix, width: 10, first: BigInt(first), last: BigInt(last) } }
}

test('of two that overlap the earlier in time is regular, in whatever order they come', () => {
  const [early, late] = [newcomer(1, 50, 99), newcomer(2, 0, 59)]
  for (const order of [
    [early, late],
    [late, early],
  ])
    expect([...chooseRegular(order)]).toEqual([early])
})

test('series of other kinds never meet', () => {
  const all = [newcomer(1, 0, 9), newcomer(2, 0, 9, 'A'), newcomer(3, 10, 19)]
  expect(chooseRegular(all).size).toBe(3)
})

const some = fc.record({
  day: fc.nat(9),
  first: fc.nat(99),
  length: fc.nat(30),
  prefix: fc.constantFrom('', 'A'),
})

test('no two regular ones share a number, and one that meets nobody is regular', () => {
  fc.assert(
    fc.property(fc.array(some), (drawn) => {
      const all = drawn.map(({ day, first, length, prefix }) => newcomer(day, first, first + length, prefix))
      const regular = [...chooseRegular(all)]
      for (const one of all) {
        const meets = all.some((other) => other !== one && overlaps(one.series, other.series))
        if (!meets) expect(regular).toContain(one)
        if (regular.includes(one))
          expect(regular.filter((other) => overlaps(one.series, other.series))).toEqual([one])
      }
    }),
  )
})
