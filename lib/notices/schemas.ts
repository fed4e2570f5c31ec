import { id, optional, optionalDay, optionalText, text, version } from '@/lib/text/fields'
import { chosenDay, chosenOf, search } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { SHORT_REASONS } from './rules'

export const Nothing = z.object({})
export const ById = z.object({ id })

const shortReason = optional(z.enum(SHORT_REASONS, 'Vælg lov eller sikkerhed.'))
const reason = optionalText(2000).transform((value) => value ?? '')

/** Terminating an agreement; without a day it ends as soon as the notice allows. */
export const Terminate = z.object({ id, version, effectiveOn: optionalDay, shortReason, reason })

/** Taking a notice back; `id` is the notice's. */
export const WithdrawNotice = z.object({ id, version, reason })

/** Several ticked boxes, one, or none. */
const ids = z
  .preprocess(
    (value) => (typeof value === 'string' ? (value ? [value] : []) : (value ?? [])),
    z.array(id).max(5000),
  )
  .default([])

export const WHOM = ['all', 'chosen'] as const

export const PreviewTerms = z.object({
  templateVersionId: id,
  whom: z.enum(WHOM, 'Vælg, hvem der skal have varslet.').default('all'),
  vendorIds: ids,
  effectiveOn: optionalDay,
  shortReason,
  reason,
})

export const AnnounceTerms = PreviewTerms.extend({ summary: text(2000) })

export const AnswerNotice = z
  .object({
    id,
    version,
    answer: z.enum(['accepted', 'objected'], 'Vælg, om I accepterer eller gør indsigelse.'),
    note: reason,
  })
  .refine(({ answer, note }) => answer === 'accepted' || note !== '', {
    path: ['note'],
    message: 'Skriv, hvad I gør indsigelse mod.',
  })

export const UpholdNotice = z.object({ id, version, note: text(2000) })

export const CALENDAR_KINDS = [
  'signBy',
  'takesEffect',
  'obligation',
  'medcomObligation',
  'answerBy',
  'newTerms',
  'succession',
  'ends',
  'signingRight',
] as const
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

/** As many dates as are read at a time where all are wanted. */
export const LARGEST_CALENDAR_PAGE = 5000

export const ListCalendar = z.object({
  search,
  kind: chosenOf(CALENDAR_KINDS),
  /** How many months ahead. */
  months: z
    .union([z.literal(3), z.literal(12), z.literal(60)])
    .catch(12)
    .default(12),
  /** The first day; where none is said today, and what is overdue before it. */
  from: chosenDay,
  page: z.number().int().min(1).max(1_000_000).catch(1).default(1),
  size: z.number().int().min(1).max(LARGEST_CALENDAR_PAGE).catch(100).default(100),
})

/** 256 random bits as base64url, as it stands in the address of a calendar. */
export const FeedSecret = z.object({
  secret: z
    .string()
    .regex(/^[\w-]{43}$/, 'Brug adressen, som den blev vist.')
    .meta({ examples: ['x'.repeat(43)] }),
})
