import { day, id, optionalDay, optional, text, version, wholeNumber } from '@/lib/text/fields'
import { chosenId, chosenOf, oneOf, search } from '@/lib/text/list-fields'
import { pageInput } from '@/lib/door/page'
import { z } from '@/lib/text/schema'
import { STATES } from './words'

export const SUBJECTS = ['vendor', 'laboratory'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What a requirement is called in addresses: "manuel-traekning". */
const key = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/, 'Vælg et krav fra listen.')
  .meta({ examples: ['https', 'beholdning', 'konti'] })

/** Rows of a matrix on one page. */
export const MATRIX_ROWS = 50

export const ShowMatrix = z.object({
  ...pageInput,
  of: oneOf(SUBJECTS, 'vendor'),
  search,
  /** The requirement that `state` is asked of; any of them where none is chosen. */
  key: key.optional().catch(undefined),
  state: chosenOf(STATES),
  vendorId: chosenId,
  size: z.number().int().min(1).max(1000).default(MATRIX_ROWS),
})

export const ShowCell = z.object({ of: z.enum(SUBJECTS), id, key })
export const ById = z.object({ id })

const reason = text(2000)

export const GrantDispensation = z.object({
  of: z.enum(SUBJECTS),
  id,
  key,
  until: day,
  reason,
})
export const ExtendDispensation = z.object({ id, version, until: day, reason })
export const WithdrawDispensation = z.object({ id, version, reason })

export const THRESHOLDS = ['weeks', 'days', 'months'] as const
export type Threshold = (typeof THRESHOLDS)[number]

const requirement = {
  key,
  clause: text(20).meta({ examples: ['4.4', '2.2.1'] }),
  heading: text(120),
  appliesTo: z.enum(['both', 'vendor', 'laboratory']),
  weeks: optional(wholeNumber(1, 104)),
  days: optional(wholeNumber(1, 366)),
  months: optional(wholeNumber(1, 60)),
  deadlineMonths: optional(wholeNumber(0, 120)),
  deadlineOn: optionalDay,
  validFrom: day,
}

export const ListRequirements = z.object({})
export const ShowRequirement = z.object({ key })
export const PreviewRequirement = z.object(requirement)
export const ChangeRequirement = z.object({ ...requirement, version, reason })
export type RequirementInput = z.output<typeof PreviewRequirement>
