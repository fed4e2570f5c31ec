import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from './csv'
import { csvLine, toCsv } from './csv-write'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('toCsv', () => {
  it('writes what Danish Excel opens', () => {
    expect(
      toCsv([
        ['Navn', 'Antal'],
        ['Ærø', 26.4],
      ]),
    ).toBe('\ufeffNavn;Antal\r\nÆrø;26,4\r\n')
  })

  it.each([
    '=1+1',
    '+4570000000',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '=cmd|"/c calc"!A1',
    '＝1+1',
    '-',
  ])('does not let %j run', (text) => {
    expect(csvLine([text]).replace(/^"/, '').startsWith("'")).toBe(true)
  })

  it('keeps figures as figures', () => {
    expect(csvLine([-5, 12n, '-12,5', 0, 1.5])).toBe('-5;12;-12,5;0;1,5\r\n')
  })

  it('keeps the digits of numbers that Excel would change', () => {
    expect(csvLine(['0123456789', '123456789012345', '42'])).toBe(
      '"=""0123456789""";"=""123456789012345""";42\r\n',
    )
  })

  it('writes the rest plainly', () => {
    expect(csvLine([null, undefined, true, false, 'a;b', 'a"b', 'to\nlinjer', Number.NaN])).toBe(
      ';;ja;nej;"a;b";"a""b";"to\nlinjer";\r\n',
    )
  })

  it('is read back by the portal itself', () => {
    const cell = fc.oneof(fc.stringMatching(/^[a-zæøå ;,"\n]{1,12}x$/), fc.stringMatching(/^\d{1,35}$/))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const file = parseCsv(bytes(toCsv([['a', 'b'], ...rows])))
        expect(file.rows.map((row) => row.cells)).toEqual(rows)
        expect(file.problems).toEqual([])
      }),
    )
  })

  it('never writes a cell that begins like a formula, except its own', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [row] = parseCsv(bytes(`x\n${csvLine([text, 'y'])}`)).rows
        expect(row?.cells[0] ?? '').not.toMatch(/^[=@]/)
      }),
    )
  })
})
