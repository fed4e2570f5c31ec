import { ROLE_KINDS } from '@/lib/parties/schemas'
import { day, id, text } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

export const Nothing = z.object({})
export const ById = z.object({ id })

const succession = {
  /** The party that is followed, in one of its roles. */
  fromId: id,
  role: z.enum(ROLE_KINDS),
  /** The party that follows. */
  toId: id,
  /** The first day of the new party. */
  effectiveOn: day,
}

export const PreviewSuccession = z.object(succession)
export const PlanSuccession = z.object({ ...succession, reason: text(2000) })
export const CancelSuccession = z.object({ id, reason: text(2000) })
