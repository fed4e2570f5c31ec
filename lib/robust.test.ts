import { expect, test } from 'vitest'
import { median, spread } from './robust'

test('no single wild value moves the figures', () => {
  expect([median([3]), median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([3, 2, 2.5])
  expect(spread([1, 1, 1, 1_000_000], 1)).toBe(0)
})
