import { tidyCell } from '@/lib/text/cell'
import { parseCsv } from '@/lib/text/csv'
import { isXlsx, readXlsx } from '@/lib/text/xlsx'
import { formatNumber } from '@/lib/format'
import { COLUMNS, findColumns } from './columns'
import type { ReadLine } from './lines'
import { MOST_LINES, type RegisterKind } from './schemas'

export interface FileRead {
  lines: ReadLine[]
  /** What one should know about the file as a whole. */
  remarks: string[]
  /** Headings that mean nothing to us; their columns are left out. */
  unknown: string[]
}

/**
 * Reads a register as Excel saves it, CSV or XLSX, whatever the order of its columns; or says what to do about a file that
 * cannot be used at all.
 */
export function readRegister(kind: RegisterKind, file: Uint8Array): FileRead | { problem: string } {
  const table = isXlsx(file) ? readXlsx(file, MOST_LINES + 1) : parseCsv(file)
  if ('problem' in table) return table
  const { rows, problems } = table
  const header = table.header.map(tidyCell)
  if (rows.length === 0)
    return { problem: problems[0]?.message ?? 'Filen har ingen linjer under overskriften.' }
  if (rows.length > MOST_LINES)
    return { problem: `Filen har flere end ${formatNumber(MOST_LINES)} linjer. Del den i flere filer.` }
  const found = findColumns(kind, header)
  const missing = COLUMNS[kind].filter(({ field, required }) => required && !found.has(field))
  if (missing.length > 0) {
    const names = missing.map((spec) => `"${spec.header}"`).join(' og ')
    return { problem: `Filen mangler kolonnen ${names}. Hent skabelonen, og brug dens overskrifter.` }
  }
  const used = new Set(found.values())
  return {
    lines: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries([...found].map(([field, index]) => [field, tidyCell(cells[index] ?? '')])),
    })),
    remarks: problems.map(({ line, message }) => `Linje ${line}: ${tidyCell(message)}`),
    unknown: header.filter((name, index) => name !== '' && !used.has(index)),
  }
}
