import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { isoDate } from '@/lib/format'
import { findLaboratories, SHOWN } from './find'
import { readinessOf, type Readiness } from './load'
import { CanDraw } from './schemas'

export interface CanDrawAnswer {
  laboratories: Readiness[]
  /** There are more than are shown. */
  more: boolean
  today: string
  now: Date
  /** When the last lines of the draw log came. */
  logUpdatedAt: Date | null
}

/** "Can this laboratory draw?" (AC-5): each that goes by what was typed, judged; another vendor's is as if there were none. */
export const canDraw = query({
  name: 'readiness.canDraw',
  input: CanDraw,
  async run({ actor, tx, input: { search, laboratoryId }, now }): Promise<CanDrawAnswer> {
    const today = isoDate(now)
    const vendorId = ownVendor(actor)
    const found = laboratoryId ? [laboratoryId] : search ? await findLaboratories(tx, search, vendorId) : []
    const laboratories = await readinessOf(tx, found.slice(0, SHOWN), vendorId, now)
    const log = await tx.drawLogState.findFirst()
    const logUpdatedAt = log?.lastReceivedAt ?? null
    return { laboratories, more: found.length > SHOWN, today, now, logUpdatedAt }
  },
})
