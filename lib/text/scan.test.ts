import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseScan, scanProblem } from './scan'

/** The US keyboard and the Danish one, key by key: without and with shift. Dead keys show when the next key comes. */
const US = '`1234567890-=qwertyuiop[]asdfghjkl;\'\\zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?'
const DK = '½1234567890+´qwertyuiopå¨asdfghjklæø\'zxcvbnm,.-§!"#¤%&/()=?`QWERTYUIOPÅ^ASDFGHJKLÆØ*ZXCVBNM;:_'
const DEAD: Record<string, string> = { '´': '\u0301', '`': '\u0300', '¨': '\u0308', '^': '\u0302' }

function typedByUsScanner(code: string): string {
  const shown = [...code].map((character) => (character === ' ' ? ' ' : DK.charAt(US.indexOf(character))))
  return shown.reduce((text, character) => {
    const accent = DEAD[text.at(-1) ?? '']
    const composed = accent && `${character}${accent}`.normalize('NFC')
    return composed && [...composed].length === 1 ? text.slice(0, -1) + composed : text + character
  }, '')
}

describe('normaliseScan', () => {
  it.each([
    ['0123456789', '0123456789'],
    ['  0123456789\r\n', '0123456789'],
    ['0123 456-789', '0123456789'],
    ['*0123456789*', '0123456789'],
    ['(0123456789(', '0123456789'],
    ['(0123+456+789(', '0123456789'],
    [']C00123456789', '0123456789'],
    ['¨C00123456789', '0123456789'],
    ['Ä00123456789', '0123456789'],
    ['\u200f0123\u200b456\u00ad789\ufeff', '0123456789'],
    ['\u202e0123456789\u202c', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['0123\u2011456\u2013789', '0123456789'],
    ['0123\u0000456', '0123456'],
    ['\u001d0123456', '0123456'],
    ['npn0123456', 'NPN0123456'],
    ['¤12', '$12'],
    ['æøå1', 'ÆØÅ1'],
    ["'; DROP TABLE draw; --", "';DROPTABLEDRAW;"],
    ['', ''],
    ['*', ''],
    [']C0', ']C0'],
    ['\ud800123', '123'],
  ])('reads %j as %j', (raw, number) => {
    expect(normaliseScan(raw).number).toBe(number)
  })

  it('says whether it changed what was typed', () => {
    expect(normaliseScan(' 0123 ').changed).toBe(false)
    expect(normaliseScan('01-23').changed).toBe(true)
  })

  it('reads a number the same from a scanner with the right keyboard and with the US one', () => {
    const code39 = fc.stringMatching(/^[0-9A-Z][0-9A-Z.%$ -]{0,20}[0-9A-Z]$/)
    fc.assert(
      fc.property(
        code39,
        fc.constantFrom('', ']A0', ']C0', ']C1', ']E0', ']I1', ']Q3', ']d2', ']e0', '*'),
        (code, before) => {
          const scanned = before + code + (before === '*' ? '*' : '')
          expect(normaliseScan(typedByUsScanner(scanned)).number).toBe(normaliseScan(scanned).number)
          expect(normaliseScan(scanned).number).toBe(code.replace(/[ -]/g, ''))
        },
      ),
    )
  })

  it('never loses, adds or moves a digit', () => {
    const noise = fc.constantFrom(' ', '-', '*', '+', '(', '\u200b', '\u200e', '\t', '\u00a0', '\u2013', '')
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{1,35}$/),
        fc.array(noise, { minLength: 36, maxLength: 36 }),
        (digits, gaps) => {
          const raw = [...digits].map((digit, index) => `${gaps[index] ?? ''}${digit}`).join('')
          expect(normaliseScan(raw).number).toBe(digits)
        },
      ),
    )
  })

  it('changes nothing when read again, but for an AIM prefix', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const { number } = normaliseScan(raw)
        fc.pre(!/^[\]¨ÄËÏÖÜŸäëïöüÿ]/u.test(number))
        expect(normaliseScan(number)).toEqual({ number, changed: false })
      }),
    )
  })
})

describe('scanProblem', () => {
  it.each([
    ['0123456789', undefined],
    ['1'.repeat(35), undefined],
    ['1-'.repeat(35), undefined],
    ['\u200f0123', undefined],
    ['010203-1234', undefined],
    ["' OR 1=1 --", undefined],
    ['1'.repeat(36), 'tooLong'],
    ['1'.repeat(1_000_000), 'tooLong'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['*-*', 'empty'],
    ['\u200b', 'empty'],
    ['0123\u0000', 'control'],
    ['01\n23', 'control'],
    ['\u0000', 'control'],
    ['\u009f1', 'control'],
    ['😀'.repeat(35), undefined],
    ['😀'.repeat(36), 'tooLong'],
  ])('%# answers', (raw, problem) => {
    expect(scanProblem(raw)).toBe(problem)
  })
})
