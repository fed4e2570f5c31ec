import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computed } from '@/tests/support/cpu'
import { missingColumns, parseDrawLine, type DrawLine } from './line'
import { parseCsv, toRecord } from '../text/csv'
import { DRAW_FIELDS } from './words'

const now = new Date('2026-11-21T12:00:00Z')
const json = {
  id: 'npn-1',
  account: 'lis-vest',
  laboratory: '440861000016006',
  first: '0123450000',
  last: '0123459999',
  count: 10_000,
  time: '2026-03-04T01:10:00Z',
  channel: 'webService',
  transport: 'https',
  operation: 'draw',
  outcome: 'done',
  purpose: 'ordinary',
}
const read: DrawLine = {
  id: 'npn-1',
  account: 'lis-vest',
  laboratory: '440861000016006',
  series: { prefix: '', width: 10, first: 123450000n, last: 123459999n },
  count: 10_000n,
  at: new Date('2026-03-04T01:10:00Z'),
  channel: 'webService',
  transport: 'https',
  operation: 'draw',
  outcome: 'done',
  purpose: 'ordinary',
  warnings: [],
}

const parsed = (changes: Record<string, unknown>) => parseDrawLine({ ...json, ...changes }, now)
function line(changes: Record<string, unknown>): DrawLine {
  const result = parsed(changes)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.line
}
function fields(input: unknown): string[] {
  const result = parseDrawLine(input, now)
  return result.ok ? [] : result.problems.map((problem) => problem.field)
}

describe('the two forms', () => {
  it('reads the form of the API', () => {
    expect(parseDrawLine(json, now)).toEqual({ ok: true, line: read })
  })
  it('reads the CSV form', () => {
    const csv =
      'Id;Konto;Laboratorium;Første;Sidste;Antal;Tidspunkt;Kanal;Transport;Operation;Udfald;Formål\r\n' +
      'npn-1;lis-vest;440861000016006;0123450000;0123459999;10.000;04-03-2026 02.10;webservice;https;trækning;gennemført;almindelig\r\n'
    const bytes = Uint8Array.from(csv, (character) => character.charCodeAt(0))
    const file = parseCsv(bytes)
    expect(missingColumns(file.header)).toEqual([])
    expect(file.rows.map((row) => parseDrawLine(toRecord(file.header, row), now))).toEqual([
      { ok: true, line: read },
    ])
  })
  it.each([
    {
      operation: 'Tilbagelevering',
      purpose: 'Nødblanket',
      channel: 'Webside',
      transport: 'HTTP',
      outcome: 'Gennemført',
    },
    {
      operation: 'tilbagelevering',
      purpose: 'noedblanket',
      channel: 'web page',
      transport: 'http',
      outcome: 'gennemfoert',
    },
    { operation: 'RETURN', purpose: 'emergency', channel: 'web-page', transport: ' http ', outcome: 'DONE' },
  ])('reads words however they are written (%#)', (changes) => {
    expect(line(changes)).toMatchObject({
      operation: 'return',
      purpose: 'emergency',
      channel: 'webPage',
      transport: 'http',
      outcome: 'done',
    })
  })
  it('reads other headings, in any order, and leaves out unknown ones', () => {
    const { id, account, laboratory, first, last, time, ...rest } = json
    const other = {
      'SOR-kode': laboratory,
      'første nummer': first,
      'SIDSTE NUMMER': last,
      tid: time,
      systemkonto: account,
    }
    expect(parseDrawLine({ noget: 1, ...rest, ...other, 'Log id': id }, now)).toEqual({
      ok: true,
      line: read,
    })
  })
  it('names the columns a file lacks', () => {
    expect(missingColumns(['Id', 'Konto', 'Laboratorium', 'Første', 'Sidste', 'Tidspunkt', 'Kanal'])).toEqual(
      ['Antal', 'Transport', 'Operation', 'Udfald', 'Formål'],
    )
  })
})

describe('faults', () => {
  it('names every one of them', () => {
    expect(fields({}).sort()).toEqual([...DRAW_FIELDS].sort())
  })
  it.each([null, undefined, 'a;b', 7, [json], true])('says that %j is no line', (input) => {
    expect(fields(input)).toEqual(['line'])
  })
  it.each<[Record<string, unknown>, string]>([
    [{ id: ' ' }, 'id'],
    [{ id: 'x'.repeat(201) }, 'id'],
    [{ account: 'a\u0000b' }, 'account'],
    [{ laboratory: {} }, 'laboratory'],
    [{ first: 123450000 }, 'first'],
    [{ first: '0123-A' }, 'first'],
    [{ last: '0123449999' }, 'last'],
    [{ last: '123459999' }, 'last'],
    [{ last: 'A0123459999' }, 'last'],
    [{ last: '1234567890123456789' }, 'last'],
    [{ count: 0 }, 'count'],
    [{ count: 1.5 }, 'count'],
    [{ count: -1 }, 'count'],
    [{ count: 'mange' }, 'count'],
    [{ count: '1.00' }, 'count'],
    [{ time: '2026-11-22T12:00:01Z' }, 'time'],
    [{ time: '04-03-2026' }, 'time'],
    [{ time: 1772586600 }, 'time'],
    [{ time: '0026-03-04T01:10:00Z' }, 'time'],
    [{ time: '1926-03-04T01:10:00Z' }, 'time'],
    [{ channel: 'fax' }, 'channel'],
    [{ transport: 'ftp' }, 'transport'],
    [{ operation: 'constructor' }, 'operation'],
    [{ outcome: 'x'.repeat(100_000) }, 'outcome'],
    [{ purpose: null }, 'purpose'],
  ])('%j is a fault of %s', (changes, field) => {
    expect(fields({ ...json, ...changes })).toEqual([field])
  })
  it('says what to do, in Danish', () => {
    expect(parsed({ first: 1 })).toEqual({
      ok: false,
      problems: [
        { field: 'first', message: 'Skriv seriens første nummer som tekst, så nuller foran ikke går tabt.' },
      ],
    })
  })
})

describe('oddities that are kept', () => {
  it('warns where the count is not that of the series', () => {
    expect(line({ count: 9_999 })).toMatchObject({
      count: 9_999n,
      warnings: [{ field: 'count', message: 'Antallet er 9.999, men serien har 10.000 numre.' }],
    })
  })
  it('takes a refused draw without numbers', () => {
    const refused = { outcome: 'refused', first: '', last: undefined, count: null }
    expect(line(refused)).toMatchObject({ series: null, count: 0n, warnings: [] })
    expect(fields({ ...json, outcome: 'refused', last: '' })).toEqual(['last'])
    expect(fields({ ...json, first: '', last: '' })).toEqual(['first', 'last'])
  })
  it('takes a series of one number', () => {
    expect(line({ last: json.first, count: 1 })).toMatchObject({ count: 1n, warnings: [] })
  })
  it('takes a clock that is a little ahead, and a number as id', () => {
    expect(line({ time: '2026-11-22T11:59:59Z', id: 42 })).toMatchObject({ id: '42' })
  })
  it('keeps every digit of long series', () => {
    expect(line({ first: 'a000000000000000001', last: 'A999999999999999999', count: 1 }).series).toEqual({
      prefix: 'A',
      width: 18,
      first: 1n,
      last: 999999999999999999n,
    })
  })
})

describe('any input', () => {
  it('is answered, never thrown', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(Object.keys(json).map((key) => [key, fc.anything()]))),
    )
    fc.assert(
      fc.property(anything, (input) => {
        const result = parseDrawLine(input, now)
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
      }),
    )
  })
  it('is read fast: 10,000 lines', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => ({ ...json, id: `npn-${index}` }))
    lines.slice(0, 2000).forEach((one) => parseDrawLine(one, now))
    const before = computed()
    const good = lines.filter((one) => parseDrawLine(one, now).ok).length
    const spent = computed() - before
    expect(good).toBe(10_000)
    // Far above what it takes, so that a busy machine does not fail it.
    expect(spent).toBeLessThan(500)
  })
})
