import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fonts } from './fonts'
import { setLines, shorten } from './lines'
import { TEXT } from './theme'

// Every letter is one point wide.
const fonts: Fonts = { spans: (text) => [{ font: 'one', text }], width: (text) => Array.from(text).length }
const set = (text: string, width: number) =>
  setLines(text, TEXT.body, width, fonts).map(({ runs }) => runs.map((run) => run.text).join(''))

describe('setLines', () => {
  it('breaks at spaces, which stay so that words are not read as one', () => {
    expect(set('et to tre fire', 9)).toEqual(['et to tre ', 'fire'])
  })

  it.each([
    ['frist 6 måneder', 9, ['frist ', '6 måneder']],
    ['efter § 12 i lov', 9, ['efter ', '§ 12 i ', 'lov']],
    ['den 12. november 2026', 15, ['den ', '12. november ', '2026']],
    ['ring 70 00 00 00 nu', 13, ['ring ', '70 00 00 00 ', 'nu']],
    ['en kort NPN-service', 13, ['en kort ', 'NPN-service']],
    ['et prøvetagnings-system', 19, ['et prøvetagnings-', 'system']],
    ['et hårdt\u00a0rum', 10, ['et ', 'hårdt rum']],
  ])('keeps together what belongs together: %s', (text, width, lines) => {
    expect(set(text, width)).toEqual(lines)
  })

  it('divides a word that is wider than a line, at its joints if it can', () => {
    expect(set('https://npn.example/meget/lang', 13)).toEqual(['https://npn.', 'example/', 'meget/lang'])
    expect(set('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)])
  })

  it('never sets a line wider than it may be, and never loses a letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = setLines(text, TEXT.body, width, fonts)
        expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(width)
        expect(
          lines
            .flatMap(({ runs }) => runs.map((run) => run.text))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.normalize('NFC').replace(/\s/g, ''))
      }),
    )
  })

  it('is soon done with a megabyte without a space', () => {
    expect(set('x'.repeat(200_000), 80)).toHaveLength(2500)
  })
})

it('shorten says with an ellipsis that something is missing', () => {
  expect(shorten('Tilslutningsaftale', TEXT.foot, 30, fonts)).toBe('Tilslutningsaftale')
  expect(shorten('Tilslutningsaftale', TEXT.foot, 8, fonts)).toBe('Tilslut…')
})
