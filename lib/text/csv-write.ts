import { isoMinute } from '../format'

/**
 * What a cell may hold. Texts are protected; figures and moments are written so that Danish Excel can add them up and sort them. A
 * day is given as yyyy-mm-dd.
 */
export type CsvCell = string | number | bigint | boolean | Date | null | undefined

/** Goes before the first line, so that Excel reads Æ Ø Å. */
export const CSV_START = '\ufeff'

const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
const PLAIN_FIGURE = /^-?\d{1,11}(?:,\d+)?$/
/** Excel takes the zeros off these, or writes them as 1,2E+14 and loses digits. */
const DIGITS_TO_KEEP = /^(?:0\d+|\d{12,})$/

/** Whether a spreadsheet might run a text, also after the apostrophes that keep it from doing so. */
function isFormula(text: string): boolean {
  const bare = text.replace(/^'+/, '')
  return FORMULA.test(bare.trimStart() || bare) && !PLAIN_FIGURE.test(text)
}

/** A text without the apostrophe that `csvLine` put in front of it. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej'
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : ''
  if (cell instanceof Date) return isoMinute(cell)
  const text = String(cell)
  if (DIGITS_TO_KEEP.test(text)) return `="${text}"`
  return isFormula(text) ? `'${text}` : text
}

/** One line with its CRLF, for exports that are streamed after `CSV_START`. */
export function csvLine(cells: readonly CsvCell[]): string {
  const quoted = cells.map((cell) => {
    const text = cellText(cell)
    return /[";\r\n\t]|^\s|\s$/.test(text) || (text.includes(',') && !PLAIN_FIGURE.test(text))
      ? `"${text.replaceAll('"', '""')}"`
      : text
  })
  return `${quoted.join(';')}\r\n`
}

/**
 * A whole CSV file for Excel in Danish: semicolons, UTF-8 with a byte order mark, CRLF. A text that a spreadsheet would
 * run as a formula gets an apostrophe in front. Digits that Excel would change (leading zeros, twelve or more) are
 * written as ="0123"; `parseCsv` reads both back.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return CSV_START + rows.map(csvLine).join('')
}
