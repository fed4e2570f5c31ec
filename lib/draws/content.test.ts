import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintOf, storable } from './content'

test('a plain line is kept as it is', () => {
  const line = { id: 'npn-1', count: 10, first: '0123', odd: null, flag: true }
  expect(storable(line)).toEqual(line)
})

test('what PostgreSQL cannot keep is kept visibly, and what has no end is cut', () => {
  expect(storable('a\0b')).toBe('a␀b')
  expect(storable('\ud800')).toBe('\ufffd')
  expect(storable([[[[['deep']]]]])).toEqual([[[['…']]]])
  expect((storable('x'.repeat(1_000_000)) as string).length).toBeLessThan(3_000)
  expect(storable([Number.NaN, undefined, () => 1])).toEqual([null, null, null])
})

test('anything becomes the same JSON twice', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const content = storable(value)
      expect(fingerprintOf(storable(value))).toBe(fingerprintOf(content))
      expect(JSON.stringify(content)).not.toContain('\\u0000')
    }),
  )
})
