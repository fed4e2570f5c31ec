import { z } from '@/lib/text/schema'

/** So many lines one call may bring, and one step of an upload takes. */
export const LINES_PER_CALL = 10_000

/** Lines as they were sent: an object each, or a text where the line could not be read as one. */
export const ReceiveLines = z.object({
  lines: z.array(z.unknown()).max(LINES_PER_CALL, 'Send højst 10.000 linjer ad gangen.'),
})
