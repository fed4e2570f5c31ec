import { inflateRawSync } from 'node:zlib'
import type { CsvProblem, CsvRow } from './csv'

export interface Sheet {
  header: string[]
  rows: CsvRow[]
  problems: CsvProblem[]
}

/** The most one part of a workbook may hold unpacked, whatever its packed size claims. */
const LARGEST_PART = 40_000_000
const MOST_COLUMNS = 200

/** Whether the bytes are a packed file, as a workbook of Excel is. */
export function isXlsx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/**
 * Reads the first sheet of an Excel workbook into texts, as `parseCsv` does a file: the first row that is not empty is the
 * header. Reads at most so many rows; never throws for what is in the file.
 */
export function readXlsx(bytes: Uint8Array, mostRows: number): Sheet | { problem: string } {
  try {
    const parts = partsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    const sheetPath = firstSheet(parts)
    const sheet = sheetPath ? parts(sheetPath) : undefined
    if (!sheet) return { problem: 'Excel-filen har intet regneark. Gem den igen i Excel, og vælg den her.' }
    const grid = readGrid(
      sheet,
      sharedTexts(parts('xl/sharedStrings.xml')),
      dateStyles(parts('xl/styles.xml')),
      mostRows,
    )
    return toSheet(grid)
  } catch {
    return { problem: 'Excel-filen kan ikke læses. Gem den som .xlsx eller CSV i Excel, og vælg den her.' }
  }
}

function toSheet(grid: CsvRow[]): Sheet {
  const [top, ...rest] = grid
  if (!top)
    return {
      header: [],
      rows: [],
      problems: [{ line: 1, message: 'Arket er tomt. Vælg en fil med en overskrift og mindst én linje.' }],
    }
  const header = top.cells.map((name) => name.trim())
  while (header.at(-1) === '') header.pop()
  const rows = rest.map(({ line, cells }) => ({
    line,
    cells: Array.from({ length: header.length }, (_, index) => cells[index] ?? ''),
  }))
  return { header, rows, problems: [] }
}

type Parts = (path: string) => string | undefined

/** The packed parts by path, from the directory at the end of the file; each is unpacked when it is asked for. */
function partsOf(file: Buffer): Parts {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('No directory')
  const entries = new Map<string, { method: number; size: number; offset: number }>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Error('Broken directory')
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    entries.set(file.toString('utf8', at + 46, at + 46 + name).replace(/^\//, ''), {
      method: file.readUInt16LE(at + 10),
      size: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return (path) => {
    const entry = entries.get(path)
    if (!entry) return undefined
    const { offset, size, method } = entry
    const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
    const packed = file.subarray(start, start + size)
    return (method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST_PART })).toString(
      'utf8',
    )
  }
}

/** The sheet that stands first in the workbook, whatever its file is called. */
function firstSheet(parts: Parts): string | undefined {
  const workbook = parts('xl/workbook.xml') ?? ''
  const relation = /<(?:\w+:)?sheet\s[^>]*?r:id="([^"]+)"/.exec(workbook)?.[1]
  const relations = parts('xl/_rels/workbook.xml.rels') ?? ''
  for (const [tag] of relations.matchAll(/<Relationship\s[^>]*>/g))
    if (attribute(tag, 'Id') === relation) {
      const target = attribute(tag, 'Target') ?? ''
      return target.startsWith('/') ? target.slice(1) : `xl/${target}`
    }
  return undefined
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

const textsIn = (xml: string) =>
  [
    ...xml
      .replace(/<(?:\w+:)?rPh[\s>].*?<\/(?:\w+:)?rPh>/gs, '')
      .matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g),
  ]
    .map(([, text]) => decode(text!))
    .join('')

function sharedTexts(xml = ''): string[] {
  return [...xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>(.*?)<\/(?:\w+:)?si>)/gs)].map(([, one]) =>
    textsIn(one ?? ''),
  )
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole
      const code = hex ? parseInt(hex, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ''
    })
}

/** The styles of cells that show a number as a date. */
function dateStyles(xml = ''): Set<number> {
  const dates = new Set(['14', '15', '16', '17', '22'])
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const format = (attribute(tag, 'formatCode') ?? '').replace(/&quot;.*?&quot;|\[[^\]]*\]/g, '')
    if (/[dy]/i.test(format)) dates.add(attribute(tag, 'numFmtId') ?? '')
  }
  const styles = /<(?:\w+:)?cellXfs[\s>].*?<\/(?:\w+:)?cellXfs>/s.exec(xml)?.[0] ?? ''
  const kinds = [...styles.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].map(([tag]) => attribute(tag, 'numFmtId') ?? '')
  return new Set(kinds.flatMap((kind, index) => (dates.has(kind) ? index : [])))
}

const ROW = /<(?:\w+:)?row(\s[^>]*)?(?:\/>|>(.*?)<\/(?:\w+:)?row>)/gs
const CELL = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs

function readGrid(
  xml: string,
  texts: readonly string[],
  dates: ReadonlySet<number>,
  mostRows: number,
): CsvRow[] {
  const rows: CsvRow[] = []
  let line = 0
  for (const [, attributes = '', content = ''] of xml.matchAll(ROW)) {
    line = Number(attribute(attributes, 'r') ?? line + 1)
    const cells: string[] = []
    for (const [, marks = '', inside = ''] of content.matchAll(CELL)) {
      const column = columnOf(attribute(marks, 'r')) ?? cells.length
      if (column < MOST_COLUMNS) cells[column] = cellText(marks, inside, texts, dates)
    }
    const whole = Array.from(cells, (cell) => cell ?? '')
    if (whole.some((cell) => cell.trim() !== '')) rows.push({ line, cells: whole })
    if (rows.length > mostRows) break
  }
  return rows
}

/** "C7" is the third column: 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function cellText(
  marks: string,
  inside: string,
  texts: readonly string[],
  dates: ReadonlySet<number>,
): string {
  const kind = attribute(marks, 't')
  if (kind === 'inlineStr') return textsIn(inside)
  const value = decode(/<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(inside)?.[1] ?? '')
  if (kind === 's') return texts[Number(value)] ?? ''
  if (kind === 'b') return value === '1' ? 'ja' : 'nej'
  if (kind === 'str' || kind === 'd' || value === '') return value
  if (kind === 'e') return ''
  const number = Number(value)
  if (dates.has(Number(attribute(marks, 's') ?? -1)) && number > 59 && number < 2_958_466)
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000).toISOString().slice(0, 10)
  // Long identifiers are stored as 5.79E12: their digits are wanted.
  return Number.isSafeInteger(number) ? String(number) : value
}
