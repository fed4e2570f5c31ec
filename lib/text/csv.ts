import { CsvError, parse } from 'csv-parse/sync'
import { withoutGuard } from './csv-write'
import { decodeBytes, type Encoding } from './decode'

export type Delimiter = ';' | ',' | '\t'

export interface CsvRow {
  /** The line of the file where the row begins, counted from 1. */
  line: number
  cells: string[]
}

export interface CsvProblem {
  line: number
  message: string
}

export interface CsvFile {
  encoding: Encoding
  delimiter: Delimiter
  header: string[]
  rows: CsvRow[]
  /** What a person should know about the file, line by line. Rows are kept all the same. */
  problems: CsvProblem[]
}

/** More than any honest field; it stops a file whose first quote never closes from being one field. */
const LARGEST_RECORD = 100_000

/** The separator that the header line has most of, outside quotes. A tie goes to the Danish one. */
function findDelimiter(text: string): Delimiter {
  const counts = { ';': 0, ',': 0, '\t': 0 }
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (!quoted && (character === '\n' || character === '\r')) break
    else if (!quoted && (character === ';' || character === ',' || character === '\t')) counts[character] += 1
  }
  const best = (['\t', ','] as const).find((one) => counts[one] > counts[';'] && counts[one] >= counts[','])
  return best ?? ';'
}

/** Excel writes `sep=;` as a first line, and `="0123"` to keep a leading zero; our own files keep formulas from running. */
const EXCEL_SEPARATOR = /^"?sep=([;,\t])"?(?:\r\n|\r|\n|$)/i
const unwrapExcel = (cell: string) => /^="(\d*)"$/.exec(cell)?.[1] ?? withoutGuard(cell)

function explain(error: CsvError, lines: number): CsvProblem {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return { line: lines, message: 'Et anførselstegn bliver ikke lukket. Resten af filen er ikke læst.' }
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return {
      line: lines,
      message:
        'Linjen er længere end 100.000 tegn, måske på grund af et anførselstegn. Resten af filen er ikke læst.',
    }
  return { line: lines, message: 'Linjen kan ikke læses. Resten af filen er ikke læst.' }
}

function readRecords(text: string, delimiter: Delimiter, firstLine: number) {
  const rows: CsvRow[] = []
  const problems: CsvProblem[] = []
  let line = firstLine
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LARGEST_RECORD,
      raw: true,
      on_record: (entry: unknown) => {
        // `raw: true` wraps each record, which csv-parse's types do not say.
        const { raw, record } = entry as { raw: string; record: string[] }
        if (record.some((cell) => cell.trim() !== '')) rows.push({ line, cells: record.map(unwrapExcel) })
        line += raw.match(/\r\n|\r|\n/g)?.length ?? 0
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    problems.push(explain(error, line))
  }
  return { rows, problems }
}

function headerProblems(header: readonly string[], line: number): CsvProblem[] {
  return header.flatMap((name, index) => {
    if (name !== '' && header.indexOf(name) < index)
      return [{ line, message: `Kolonnen "${name}" står to gange. Den første bruges.` }]
    return []
  })
}

/** Cuts empty cells that a spreadsheet leaves at the end, and names rows that still do not fit the header. */
function fitRow(row: CsvRow, width: number): CsvProblem | undefined {
  while (row.cells.length > width && row.cells.at(-1)?.trim() === '') row.cells.pop()
  const found = row.cells.length
  if (found === width) return undefined
  while (row.cells.length < width) row.cells.push('')
  return { line: row.line, message: `Linjen har ${found} felter, men overskriften har ${width}.` }
}

/**
 * Reads an uploaded CSV file whatever its encoding, separator and line ends. Never throws for what is in the file:
 * ragged rows are kept and named, empty lines left out, and a file without a header has an empty `header`.
 */
export function parseCsv(bytes: Uint8Array): CsvFile {
  const { text, encoding } = decodeBytes(bytes)
  const told = EXCEL_SEPARATOR.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const delimiter = told ? (told[1] as Delimiter) : findDelimiter(body.trimStart())
  const { rows, problems } = readRecords(body, delimiter, told ? 2 : 1)
  const [top, ...rest] = rows
  if (!top) {
    const empty = { line: 1, message: 'Filen er tom. Vælg en fil med en overskrift og mindst én linje.' }
    return { encoding, delimiter, header: [], rows: [], problems: problems.length > 0 ? problems : [empty] }
  }
  const header = top.cells.map((name) => name.trim())
  while (header.at(-1) === '') header.pop()
  const ragged = rest.map((row) => fitRow(row, header.length)).filter((problem) => problem !== undefined)
  return {
    encoding,
    delimiter,
    header,
    rows: rest,
    problems: [...headerProblems(header, top.line), ...ragged, ...problems],
  }
}

/** One row by its column names, the first where a name stands twice. */
export function toRecord(header: readonly string[], row: CsvRow): Record<string, string> {
  const record: Record<string, string> = {}
  for (let index = header.length - 1; index >= 0; index -= 1)
    record[header[index] ?? ''] = row.cells[index] ?? ''
  return record
}
