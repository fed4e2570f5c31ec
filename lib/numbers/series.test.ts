import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, inSeries, overlap, overlaps, parseNumber, seriesCount, type Series } from './series'

const small = fc.record({ first: fc.integer({ min: 0, max: 60 }), size: fc.integer({ min: 0, max: 20 }) })
const series = small.map(({ first, size }): Series => ({
  prefix: '',
  width: 10,
  first: BigInt(first),
  last: BigInt(first + size),
}))
const number = (text: string) => {
  const parsed = parseNumber(text)
  if (!parsed) throw new Error(text)
  return parsed
}

describe('parseNumber', () => {
  it.each([
    ['0123456789', { prefix: '', width: 10, value: 123456789n }],
    ['0', { prefix: '', width: 1, value: 0n }],
    ['npn0001', { prefix: 'NPN', width: 4, value: 1n }],
    ['A1B-002', { prefix: 'A1B-', width: 3, value: 2n }],
    ['999999999999999999', { prefix: '', width: 18, value: 999999999999999999n }],
    [`${'X'.repeat(17)}${'9'.repeat(18)}`, { prefix: 'X'.repeat(17), width: 18, value: 999999999999999999n }],
  ])('takes %s apart', (text, parsed) => {
    expect(parseNumber(text)).toEqual(parsed)
  })
  it.each([
    '',
    'ABC',
    '12A',
    '1234567890123456789',
    `${'X'.repeat(18)}1`,
    '1 2',
    'A\u00001',
    '１２',
    ' 12',
    '12\n',
    '-',
  ])('does not take %j for a number', (text) => {
    expect(parseNumber(text)).toBeUndefined()
  })
  it('loses no digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^([0-9A-ZÆØÅ.]{0,16}[A-ZÆØÅ.])?[0-9]{1,18}$/), (text) => {
        const { prefix, width, value } = number(text)
        expect(formatNumber(prefix, width, value)).toBe(text)
      }),
    )
  })
  it('is the opposite of formatNumber', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 18 }),
        fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
        (width, any) => {
          const value = any % 10n ** BigInt(width)
          expect(parseNumber(formatNumber('AB', width, value))).toEqual({ prefix: 'AB', width, value })
        },
      ),
    )
  })
  it('answers at once for any text', () => {
    expect(parseNumber('1'.repeat(1_000_000))).toBeUndefined()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseNumber(text)
      }),
    )
  })
})

describe('series', () => {
  it('counts both ends, exactly', () => {
    expect(seriesCount(number('0123450000'), number('0123459999'))).toBe(10_000n)
    expect(seriesCount(number('A1'), number('A1'))).toBe(1n)
    expect(seriesCount(number('0'.repeat(18)), number('9'.repeat(18)))).toBe(10n ** 18n)
    expect(seriesCount(number('9007199254740992'), number('9007199254740993'))).toBe(2n)
  })
  it('counts nothing that is no series', () => {
    expect(seriesCount(number('2'), number('1'))).toBeUndefined()
    expect(seriesCount(number('A1'), number('B2'))).toBeUndefined()
    expect(seriesCount(number('01'), number('002'))).toBeUndefined()
  })
  it('tells numbers of other widths and heads apart', () => {
    const run: Series = { prefix: '', width: 3, first: 5n, last: 9n }
    expect(inSeries(number('007'), run)).toBe(true)
    expect(inSeries(number('7'), run)).toBe(false)
    expect(inSeries(number('A007'), run)).toBe(false)
    expect(overlaps(run, { ...run, prefix: 'A' })).toBe(false)
    expect(overlaps(run, { ...run, width: 4 })).toBe(false)
  })
  it('overlaps exactly where a number lies in both', () => {
    fc.assert(
      fc.property(series, series, (a, b) => {
        const shared: bigint[] = []
        for (let value = 0n; value <= 80n; value += 1n) {
          const one = { prefix: '', width: 10, value }
          if (inSeries(one, a) && inSeries(one, b)) shared.push(value)
        }
        expect(overlaps(a, b)).toBe(shared.length > 0)
        const [first] = shared
        const last = shared.at(-1)
        expect(overlap(a, b)).toEqual(shared.length > 0 ? { prefix: '', width: 10, first, last } : undefined)
      }),
    )
  })
})
