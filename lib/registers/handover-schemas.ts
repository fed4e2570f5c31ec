import { email, id, optionalText, ticked } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

export const PreviewHandover = z.object({ laboratoryId: id })

export const CarryOutHandover = z.object({
  laboratoryId: id,
  /** The new vendor's mailbox for the accounts. */
  address: email,
  personalReason: optionalText(500),
  /** Whether the laboratory's contacts come along into the new vendor's bilag 3. */
  contacts: ticked,
})
