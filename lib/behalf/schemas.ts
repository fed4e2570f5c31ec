import { id, optionalText } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

/** How a vendor asked MedCom to do something for it. */
export const SOURCES = ['phone', 'mail', 'meeting'] as const

export const ActForVendor = z.object({
  vendorId: id,
  source: z.enum(SOURCES, 'Vælg, hvordan leverandøren bad om det.'),
  note: optionalText(500),
})

export const SeeAsVendor = z.object({ vendorId: id })

export const Nothing = z.object({})

export const TellVendor = z.object({ vendorId: id })
