import { effect } from '@/lib/door'
import { z } from '@/lib/text/schema'

/** Days a note is kept after it was mailed: longer than it counts in any budget. */
const KEPT_DAYS = 90

/** Takes away notes that were mailed long ago: what they told stands in the portal. */
export const clearNotes = effect({
  name: 'routineMail.clear',
  input: z.object({}),
  async run({ tx, now }) {
    const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000)
    const { count } = await tx.routineNote.deleteMany({ where: { sentAt: { lt: before } } })
    return { cleared: count }
  },
})
