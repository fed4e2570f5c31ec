import { pageInput } from '@/lib/door/page'
import { email, id } from '@/lib/text/fields'
import { chosenId, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { MAILBOX_STATES } from './words'

export const ById = z.object({ id })
export const BySecret = z.object({ secret: z.string().min(1).max(100) })

/** One or several; a form sends a single one as a text. */
export const AskProof = z.object({
  ids: z
    .preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(id).max(200))
    .refine((ids) => ids.length > 0, 'Vælg mindst én postkasse.'),
})

export const ListMailboxes = z.object({
  ...pageInput,
  size,
  search,
  state: oneOf([...MAILBOX_STATES, 'unsettled', 'personal', 'used', 'all'], 'used'),
  vendorId: chosenId,
  sort: oneOf(['address', '-address', 'createdAt', '-createdAt'], 'address'),
})

/** What a mail server says may be long and of several lines: what is kept is the beginning, on one. */
const reason = z
  .string()
  .max(20_000)
  .transform((text) =>
    text
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 500),
  )
  .pipe(z.string().min(1, 'Skriv, hvad mailserveren svarede.'))
  .meta({ examples: ['550 5.1.1 User unknown', '550 mailbox unavailable\r\nsee more'] })

export const Refusal = z.object({ address: email, reason })

/** A mail that came back, as a mail provider tells it. */
export const Bounce = z.object({
  address: email,
  kind: z.enum(['permanent', 'temporary']),
  reason,
  at: z.iso
    .datetime({ offset: true, error: 'Skriv et tidspunkt med zone, fx 2026-11-21T14:05:00+01:00.' })
    .transform((text) => new Date(text))
    .meta({ examples: ['2026-01-05T10:00:00Z', '2026-01-05T12:00:00+01:00'] }),
})
