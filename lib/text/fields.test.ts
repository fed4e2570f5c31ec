import { expect, test } from 'vitest'
import { optional, wholeNumber } from './fields'

const NBSP = String.fromCharCode(0xa0)
const said = (typed: unknown) => {
  const { success, data, error } = wholeNumber(2, 1_000_000, '2.000').safeParse(typed)
  return success ? data : error.issues[0]!.message
}

test('a whole number is read as people write it, and never as another one', () => {
  for (const typed of [2000, '2000', '2.000', '2 000', `2${NBSP}000`, ' 2.000 '])
    expect(said(typed)).toBe(2000)
  expect(said('1.000.000')).toBe(1_000_000)
  for (const typed of [
    '',
    ' ',
    '.',
    '2.5',
    '2,5',
    '2.00',
    '20.00',
    '2.0000',
    '1e3',
    '0x10',
    'to',
    2.5,
    null,
    true,
  ])
    expect(said(typed), String(typed)).toBe('Skriv et helt tal, fx 2.000.')
})

test('a number that is too small or too large is told the limit', () => {
  for (const typed of ['-5', '0', '1', '-1.000']) expect(said(typed)).toBe('Skriv mindst 2.')
  for (const typed of ['1000001', '9'.repeat(40)]) expect(said(typed)).toBe('Skriv højst 1.000.000.')
  expect(optional(wholeNumber(1, 10)).parse(' ')).toBeNull()
})
