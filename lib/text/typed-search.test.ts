import { describe, expect, it } from 'vitest'
import { holdsNumber, sampleNumberIn, wordsOf } from './typed-search'

describe('what was typed', () => {
  it('is read word by word, and the digits of a number as one', () => {
    expect(wordsOf('  Klinisk   biokemi ')).toEqual(['Klinisk', 'biokemi'])
    expect(wordsOf('12 34 56 74')).toEqual(['12345674'])
    expect(wordsOf('tlf. 70 12 34 56')).toEqual(['tlf.', '70123456'])
    expect(wordsOf('A-0042')).toEqual(['A-0042'])
    expect(wordsOf('a b c d e f g h')).toHaveLength(6)
  })

  it('holds a number where a person or a sample may be meant, however it is grouped', () => {
    for (const typed of ['0101901234', '010190-1234', '01 01 90 12 34', 'Hansen 010190-1234', '12345674'])
      expect(holdsNumber(typed), typed).toBe(true)
    for (const typed of ['Nordlys', 'SM-12', 'TA-2026-014', 'npn12345', 'afdeling 4 stue 21'])
      expect(holdsNumber(typed), typed).toBe(false)
  })

  it('is looked up as a sample number only where it looks like one', () => {
    expect(sampleNumberIn(' 01234-56789 ')).toBe('0123456789')
    expect(sampleNumberIn('np01234567')).toBe('NP01234567')
    for (const typed of ['Nordlys', '1234567', 'Hansen 010190-1234', '0'.repeat(36)])
      expect(sampleNumberIn(typed), typed).toBeNull()
  })
})
