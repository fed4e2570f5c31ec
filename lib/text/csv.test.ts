import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computed } from '@/tests/support/cpu'
import { parseCsv, toRecord } from './csv'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
const cells = (bytes: Uint8Array) => parseCsv(bytes).rows.map((row) => row.cells)

describe('encodings', () => {
  const text = 'Id;Første\r\n1;Rødovre æøå ÆØÅ\r\n'
  it.each([
    ['utf-8', utf8(text)],
    ['utf-8-bom', utf8(`\ufeff${text}`)],
    ['windows-1252', latin1(text)],
    ['utf-16le', utf16(text)],
  ] as const)('reads %s', (encoding, bytes) => {
    const file = parseCsv(bytes)
    expect(file.encoding).toBe(encoding)
    expect(file.header).toEqual(['Id', 'Første'])
    expect(file.rows).toEqual([{ line: 2, cells: ['1', 'Rødovre æøå ÆØÅ'] }])
    expect(file.problems).toEqual([])
  })
  it('reads the euro sign and dashes of Windows', () => {
    expect(cells(new Uint8Array([0x61, 0x0a, 0x80, 0x96, 0xf8]))).toEqual([['€–ø']])
  })
})

describe('separators and line ends', () => {
  it.each([
    [';', 'a;b,c\n1;2,5\n', ['a', 'b,c'], ['1', '2,5']],
    [',', 'a,b\n1,"2,5"\n', ['a', 'b'], ['1', '2,5']],
    ['\t', 'a\tb\n1\t2;5\n', ['a', 'b'], ['1', '2;5']],
    [';', '"a,b,c";d\n1;2', ['a,b,c', 'd'], ['1', '2']],
    [';', 'kun\n1', ['kun'], ['1']],
    [',', 'sep=,\r\na;x,b\r\n1,2\r\n', ['a;x', 'b'], ['1', '2']],
  ] as const)('finds "%s"', (delimiter, text, header, row) => {
    const file = parseCsv(utf8(text))
    expect(file.delimiter).toBe(delimiter)
    expect(file.header).toEqual(header)
    expect(file.rows[0]?.cells).toEqual(row)
  })
  it.each(['\r\n', '\n', '\r'])('counts lines that end with %j', (end) => {
    const file = parseCsv(utf8(['a;b', '1;2', '', ';', '3;4'].join(end)))
    expect(file.rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 5, cells: ['3', '4'] },
    ])
  })
  it('reads line ends of several kinds in one file', () => {
    expect(parseCsv(utf8('a\r\n1\n2\r3\r\n')).rows.map((row) => row.line)).toEqual([2, 3, 4])
  })
})

describe('quotes', () => {
  it('keeps new lines, separators and doubled quotes', () => {
    const file = parseCsv(utf8('a;b\n"1\r\n2;""x""";3\n4;5\n'))
    expect(file.rows).toEqual([
      { line: 2, cells: ['1\r\n2;"x"', '3'] },
      { line: 4, cells: ['4', '5'] },
    ])
  })
  it('takes a stray quote in the middle as a character', () => {
    expect(cells(utf8('a;b\n5" rør;2\n'))).toEqual([['5" rør', '2']])
  })
  it('names the line where a quote never closes, and keeps what came before', () => {
    const file = parseCsv(utf8('a;b\n1;2\n"3;4\n5;6\n'))
    expect(file.rows).toEqual([{ line: 2, cells: ['1', '2'] }])
    expect(file.problems).toEqual([
      { line: 3, message: 'Et anførselstegn bliver ikke lukket. Resten af filen er ikke læst.' },
    ])
  })
  it('stops at a field without end', () => {
    const file = parseCsv(utf8(`a;b\n1;2\n"${'x\n'.repeat(200_000)}`))
    expect(file.rows).toHaveLength(1)
    expect(file.problems[0]).toMatchObject({ line: 3 })
  })
})

describe('odd files', () => {
  it.each(['', '\n\n', '\ufeff', ' ', ';;;\n'])('says that %j is empty', (text) => {
    const file = parseCsv(utf8(text))
    expect(file.header).toEqual([])
    expect(file.problems[0]?.message).toContain('Filen er tom')
  })
  it('names ragged rows and keeps them', () => {
    const file = parseCsv(utf8('a;b;c\n1;2\n1;2;3;4\n1;2;3;;\n1;2;3\n'))
    expect(file.rows).toHaveLength(4)
    expect(file.problems).toEqual([
      { line: 2, message: 'Linjen har 2 felter, men overskriften har 3.' },
      { line: 3, message: 'Linjen har 4 felter, men overskriften har 3.' },
    ])
  })
  it('names a column that stands twice, and uses the first', () => {
    const file = parseCsv(utf8('a;b;a\n1;2;3\n'))
    expect(file.problems).toEqual([{ line: 1, message: 'Kolonnen "a" står to gange. Den første bruges.' }])
    expect(file.rows.map((row) => toRecord(file.header, row))).toEqual([{ a: '1', b: '2' }])
  })
  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const file = parseCsv(bytes)
        for (const row of file.rows) expect(row.cells.length).toBeGreaterThanOrEqual(file.header.length)
      }),
    )
  })
  it('reads 10,000 lines quickly', () => {
    const line = '7f3a;lab-17;440861000016006;0123450000;0123459999;10000;04-03-2026 02.10;webservice;https\n'
    const bytes = utf8(`a;b;c;d;e;f;g;h;i\n${line.repeat(10_000)}`)
    const before = computed()
    expect(parseCsv(bytes).rows).toHaveLength(10_000)
    expect(computed() - before).toBeLessThan(2000)
  })
})
