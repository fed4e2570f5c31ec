import { pageInput } from '@/lib/door/page'
import { email, id } from '@/lib/text/fields'
import { chosenId, oneOf, search, size } from '@/lib/text/list-fields'
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
export const ShowReview = z.object({ vendorId: chosenId })

const vendors = {
  ...pageInput,
  size,
  search,
}

export const ListCoverage = z.object({ ...vendors, vendorId: chosenId })

export const ListReviews = z.object({
  ...vendors,
  state: oneOf(['open', 'call', 'never', 'all'], 'all'),
})
