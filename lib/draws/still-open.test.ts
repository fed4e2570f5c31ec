import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verdict, type NumberEvent } from '../numbers/rules'
import { stillOpen, type LaterEvent } from './still-open'

const returned = (first: bigint, last: bigint): LaterEvent => ({ operation: 'return', first, last })
const drawn = (first: bigint, last: bigint): LaterEvent => ({ operation: 'draw', first, last })

test('a series is open until the last of its numbers is returned', () => {
  expect(stillOpen(10n, 19n, [])).toBe(true)
  expect(stillOpen(10n, 19n, [returned(10n, 18n)])).toBe(true)
  expect(stillOpen(10n, 19n, [returned(0n, 99n)])).toBe(false)
  expect(stillOpen(10n, 19n, [returned(15n, 19n), returned(10n, 14n)])).toBe(false)
})

test('a return of what was drawn once more leaves the first draw open', () => {
  expect(stillOpen(10n, 19n, [drawn(10n, 19n), returned(10n, 19n)])).toBe(true)
  expect(stillOpen(10n, 19n, [drawn(10n, 14n), returned(10n, 19n)])).toBe(true)
  expect(stillOpen(10n, 19n, [drawn(10n, 19n), returned(10n, 19n), returned(10n, 19n)])).toBe(false)
})

test('no digit of 18 is lost', () => {
  const last = 999_999_999_999_999_999n
  expect(stillOpen(0n, last, [returned(0n, last - 1n)])).toBe(true)
  expect(stillOpen(0n, last, [returned(0n, last)])).toBe(false)
})

const anEvent = fc
  .record({
    operation: fc.constantFrom('draw' as const, 'return' as const),
    first: fc.nat(20),
    length: fc.nat(10),
  })
  .map(({ operation, first, length }) => ({ operation, first: BigInt(first), last: BigInt(first + length) }))

test('agrees with the look-up’s verdict, number by number', () => {
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 8 }), (later) => {
      const [first, last] = [5, 15]
      const isOpen = (number: number) => {
        const covering = later.filter((one) => one.first <= number && number <= one.last)
        const all = [{ operation: 'draw' as const }, ...covering]
        const events = all.map(({ operation }, index): NumberEvent => ({
          kind: operation,
          drawId: String(index),
          laboratoryId: 'one',
          at: new Date(index),
        }))
        return verdict(events).holdings[0]?.returned === undefined
      }
      const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index)
      expect(stillOpen(BigInt(first), BigInt(last), later)).toBe(numbers.some(isOpen))
    }),
  )
})
