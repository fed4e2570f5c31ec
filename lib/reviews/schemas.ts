import { pageInput } from '@/lib/door/page'
import { email, id } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

export const Nothing = z.object({})
export const ById = z.object({ id })
export const ByVendor = z.object({ vendorId: id })
export const BySecret = z.object({ secret: z.string().min(1).max(100) })
export const MakeLink = z.object({ id, address: email })

/** The digest of what the page showed: only what was seen is confirmed. */
const seen = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'Se siden igen, og bekræft så.')
  .meta({ examples: ['0'.repeat(64)] })

export const ConfirmReview = z.object({ id, seen })
export const ConfirmByLink = z.object({ secret: z.string().min(1).max(100), seen })

/** A vendor sees its own whatever stands here. */
export const ShowReview = z.object({ vendorId: z.uuid().optional().catch(undefined) })

const vendors = {
  ...pageInput,
  size: z.number().int().min(1).max(1000).default(25),
  search: z
    .string()
    .trim()
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .catch('')
    .default(''),
}

export const ListCoverage = z.object({ ...vendors, vendorId: z.uuid().optional().catch(undefined) })

export const ListReviews = z.object({
  ...vendors,
  state: z.enum(['open', 'call', 'never', 'all']).catch('all').default('all'),
})
