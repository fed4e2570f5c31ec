import { ValidationError } from '@/lib/door/errors'
import { parseCsv, toRecord, type CsvFile } from '@/lib/text/csv'
import { missingColumns } from './line'
import type { RawLine } from './prepare'

export interface UploadedLines {
  csv: CsvFile
  lines: RawLine[]
}

/**
 * The lines of an uploaded CSV file, numbered as in the file.
 * @throws ValidationError where it has no lines or lacks columns
 */
export function readUpload(file: Uint8Array, batchId: string): UploadedLines {
  const csv = parseCsv(file)
  const missing = missingColumns(csv.header)
  if (csv.header.length === 0) throw refusal(csv.problems[0]?.message ?? 'Filen er tom.')
  if (missing.length > 0)
    throw refusal(`Filen mangler ${missing.length === 1 ? 'kolonnen' : 'kolonnerne'} ${listed(missing)}.`)
  if (csv.rows.length === 0) throw refusal('Filen har en overskrift, men ingen linjer. Vælg en anden fil.')
  const lines = csv.rows.map((row) => ({ line: row.line, batchId, content: toRecord(csv.header, row) }))
  return { csv, lines }
}

function refusal(message: string) {
  return new ValidationError({ file: message }, 'Filen kan ikke indlæses.')
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`
}
