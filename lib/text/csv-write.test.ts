import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from './csv'
import { csvLine, toCsv } from './csv-write'

const bytes = (text: string) => new TextEncoder().encode(text)
/** The cells of one line as they stand in the file, with the quotes taken off and nothing else. */
const readPlainly = (line: string) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^;]*)(?:;|\r\n$)/gs)].map(([, cell]) =>
    cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!,
  ) as [string, string]

describe('toCsv', () => {
  it('writes what Danish Excel opens', () => {
    expect(
      toCsv([
        ['Navn', 'Antal', 'Senest'],
        ['Ærø', 26.4, new Date('2026-11-21T13:05:59Z')],
      ]),
    ).toBe('\ufeffNavn;Antal;Senest\r\nÆrø;26,4;2026-11-21 14:05\r\n')
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

  it('is read back as it was, whatever the texts', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.stringMatching(/^'{0,2}[ \t]?[=+@-][\d"=; ]{0,6}$/),
      )
      .filter((one) => one.isWellFormed() && one.trim() !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const file = parseCsv(bytes(toCsv([['a', 'b'], ...rows])))
        expect(file.rows.map((row) => row.cells)).toEqual(rows)
        expect(file.problems).toEqual([])
      }),
    )
  })

  it('never writes a cell that begins like a formula, except its own', () => {
    const own = /^="\d*"$/
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[ ']{0,2}[=@].{0,5}$/)), (text) => {
        const [written] = readPlainly(csvLine([text, 'y']))
        expect(own.test(written) ? '' : written.trimStart()).not.toMatch(/^[=@]/)
      }),
    )
  })
})
