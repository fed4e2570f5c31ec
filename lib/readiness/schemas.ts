import { z } from '@/lib/text/schema'

/** What stands in an address is never an error: what cannot be used is left out. */
export const CanDraw = z.object({
  search: z
    .string()
    .trim()
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .catch('')
    .default('')
    .meta({ examples: ['Demohospital', 'DEMO-KBA-01', 'lis-demo', ''] }),
  laboratoryId: z.uuid().optional().catch(undefined),
})
