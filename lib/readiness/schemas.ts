import { chosenId, search } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'

export const CanDraw = z.object({
  search: search.meta({ examples: ['Demohospital', 'DEMO-KBA-01', 'lis-demo', ''] }),
  laboratoryId: chosenId,
})
