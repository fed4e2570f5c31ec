import type { MatrixColumn, MatrixRow } from '@/components/table/matrix'
import { toCsv } from '@/lib/text/csv-write'
import { csvAnswer } from '@/lib/web/csv'

/** What a matrix of systems and standards holds: its page and its file both take it. */
export interface SystemMatrix {
  columns: readonly MatrixColumn[]
  /** Each a standard in a direction: "REQ01 (Q0131K), modtage". */
  rows: readonly (MatrixRow & { hint: string })[]
  stateOf: (row: MatrixRow, column: MatrixColumn) => string | undefined
}

/** The matrix as a file for Excel: a line for each standard and direction, a column for each system. */
export function systemMatrixCsv({ columns, rows, stateOf }: SystemMatrix, fileName: string): Response {
  const systems = columns.map(({ label, hint }) => (hint ? `${label}, ${hint}` : label))
  const lines = rows.map((row) => [row.label, row.hint, ...columns.map((column) => stateOf(row, column))])
  return csvAnswer(fileName, toCsv([['Standard', 'Id og kanal', ...systems], ...lines]))
}
