import { pageInput } from '@/lib/door/page'
import { id, text, version } from '@/lib/text/fields'
import { chosenDay, chosenId, chosenOf, oneOf, searchOf, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { CHANNELS, DRAW_FIELDS, OPERATIONS, OUTCOMES, type DrawField } from './words'

/** So many lines one call may bring, and one step of an upload takes. */
export const LINES_PER_CALL = 10_000

/** About 150,000 lines. */
export const LARGEST_UPLOAD = 20_000_000

/** Lines as they were sent: an object each, or a text where the line could not be read as one. */
export const ReceiveLines = z.object({
  lines: z.array(z.unknown()).max(LINES_PER_CALL, 'Send højst 10.000 linjer ad gangen.'),
})

const EXAMPLE =
  'Id;Konto;Laboratorium;Første;Sidste;Antal;Tidspunkt;Kanal;Transport;Operation;Udfald;Formål\r\nx;'

export const UploadDraws = z.object({
  fileName: text(200).meta({ examples: ['traekninger-2026-11.csv'] }),
  file: z
    .instanceof(Uint8Array<ArrayBuffer>, { error: 'Vælg en fil.' })
    .refine(
      (bytes) => bytes.byteLength > 0,
      'Filen er tom. Vælg en fil med en overskrift og mindst én linje.',
    )
    .refine((bytes) => bytes.byteLength <= LARGEST_UPLOAD, 'Filen er større end 20 MB. Del den i flere.')
    .meta({ examples: [new TextEncoder().encode(EXAMPLE)] }),
})

export const ById = z.object({ id })

export const ListBatches = z.object({ ...pageInput })

export const QUARANTINE_STATES = ['open', 'imported', 'discarded'] as const

export const ListQuarantine = z.object({
  ...pageInput,
  state: oneOf(QUARANTINE_STATES, 'open'),
  batchId: chosenId,
})

const typed = z.string().max(2_000, 'Skriv højst 2.000 tegn.').default('')

/** The fields of a line as a person corrects them; `lineId` is the quarantined line, `id` the service's. */
export const CorrectLine = z.object({
  lineId: id,
  version,
  ...(Object.fromEntries(DRAW_FIELDS.map((field) => [field, typed])) as Record<DrawField, typeof typed>),
})

export const RerunLines = z.object({ batchId: chosenId })

export const DiscardLine = z.object({ lineId: id, version, reason: text(500) })

export const ListDraws = z.object({
  ...pageInput,
  size,
  /** An account, or the service's own id. */
  search: searchOf(200),
  laboratoryId: chosenId,
  /** First and last day, by the calendar of Copenhagen. */
  from: chosenDay,
  to: chosenDay,
  operation: chosenOf(OPERATIONS),
  outcome: chosenOf(OUTCOMES),
  channel: chosenOf(CHANNELS),
  overlapping: z.boolean().optional().catch(undefined),
  /** The draws that an alarm was raised for. */
  alarmId: chosenId,
  sort: oneOf(['-drawnAt', 'drawnAt'], '-drawnAt'),
})

export const ShowDraw = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,17}$/)
    .meta({ examples: ['1', '2', '3'] }),
})
