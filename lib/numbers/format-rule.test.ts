import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsRule, ruleOn, type FormatRule } from './format-rule'

const rule: FormatRule = {
  validFrom: '2024-01-01',
  validTo: null,
  minLength: 10,
  maxLength: 15,
  characters: 'digits',
  prefix: null,
  checkDigit: 'none',
  description: '10 til 15 cifre',
}

describe('fitsRule', () => {
  it.each([
    ['0123456789', {}, true],
    ['123456789', {}, false],
    ['1234567890123456', {}, false],
    ['012345678A', {}, false],
    ['012345678A', { characters: 'alphanumeric' }, true],
    ['012345678-', { characters: 'alphanumeric' }, false],
    ['01234567Ø1', { characters: 'alphanumeric' }, false],
    ['NP01234567', { prefix: 'np' }, true],
    ['NPX1234567', { prefix: 'NP' }, false],
    ['0123456789', { prefix: 'NP' }, false],
    ['0571234567', { prefix: '057' }, true],
    ['NP', { prefix: 'NP', minLength: 2 }, false],
    ['12345678901233', { checkDigit: 'modulus11' }, false],
  ] as const)('%s under %j: %s', (number, changes, fits) => {
    expect(fitsRule(number, { ...rule, ...changes })).toBe(fits)
  })
  it('knows modulus 11 with the weights 2 to 7', () => {
    // 2×4 + 3×3 + 4×2 + 5×1 = 30, and 30 + 3 divides by eleven.
    expect(fitsRule('12343', { ...rule, minLength: 1, checkDigit: 'modulus11' })).toBe(true)
    expect(fitsRule('12344', { ...rule, minLength: 1, checkDigit: 'modulus11' })).toBe(false)
    expect(fitsRule('0', { ...rule, minLength: 1, checkDigit: 'modulus11' })).toBe(false)
  })
  it('has at most one fitting check digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9,14}$/), (body) => {
        const fitting = [...'0123456789'].filter((last) =>
          fitsRule(body + last, { ...rule, checkDigit: 'modulus11' }),
        )
        expect(fitting.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('ruleOn', () => {
  it('counts both the first and the last day', () => {
    const old = { ...rule, validFrom: '2020-01-01', validTo: '2023-12-31' }
    expect(ruleOn([old, rule], '2019-12-31')).toBeUndefined()
    expect(ruleOn([old, rule], '2020-01-01')).toBe(old)
    expect(ruleOn([old, rule], '2023-12-31')).toBe(old)
    expect(ruleOn([old, rule], '2024-01-01')).toBe(rule)
  })
})
