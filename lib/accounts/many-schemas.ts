import { id, optionalText } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { ENVIRONMENTS } from './rules'

/** Rows in one table or file. */
export const MOST_ROWS = 200
/** The bytes of the largest file: far more than so many rows need. */
export const LARGEST_FILE = 1_000_000

const cell = z.string().max(1000).optional()

const Row = z.object({
  /** By id, code, SOR code or name; empty: the vendor's own. */
  laboratory: cell,
  department: cell,
  address: cell,
  purpose: cell,
  personalReason: cell,
})

const shared = {
  environment: z.enum(ENVIRONMENTS),
  reason: optionalText(1000).transform((value) => value ?? ''),
  /** For every address of the rows that looks like a person's own and says nothing itself. */
  personalReason: optionalText(500),
}

export const RequestMany = z.object({
  ...shared,
  /** A table that was filled in, or a file; its rows are judged one by one, so none of them refuses the others. */
  rows: z.array(Row).max(MOST_ROWS).optional(),
  file: z
    .instanceof(Uint8Array)
    .meta({ examples: [new TextEncoder().encode('laboratorium;afdeling\nDEMO-KBA-01;Klinisk Biokemi\n')] })
    .optional(),
  fileName: z.string().max(200).optional(),
})

export const ById = z.object({ id })
export const Nothing = z.object({})
