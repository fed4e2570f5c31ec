import { query } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import { z } from '@/lib/text/schema'
import { drawFigures, type Figures } from './figures'
import { medcomTasks } from './medcom-tasks'
import { sharedTasks } from './shared-tasks'
import { inOrder, type WaitingTask } from './tasks'
import { vendorTasks } from './vendor-tasks'

export interface Overview {
  tasks: WaitingTask[]
  figures: Figures
  /** Laboratories that are open today. */
  laboratories: number
  /** When the last lines of the draw log came. */
  logUpdatedAt: Date | null
  now: Date
}

/** The front page: what waits for the reader, most urgent first, then the figures (RP-1). */
export const showOverview = query({
  name: 'overview.show',
  input: z.object({}),
  async run({ tx, actor, now }): Promise<Overview> {
    const staff = isStaff(actor)
    const vendorId = 'vendorId' in actor ? actor.vendorId : null
    const own = staff ? await medcomTasks(tx, now) : vendorId ? await vendorTasks(tx, vendorId, now) : []
    const log = await tx.drawLogState.findFirst()
    return {
      tasks: inOrder([...own, ...(await sharedTasks(tx, now, vendorId))]),
      figures: await drawFigures(tx, now),
      laboratories: await tx.laboratory.count({
        where: { OR: [{ closedOn: null }, { closedOn: { gte: now } }], ...(vendorId && { vendorId }) },
      }),
      logUpdatedAt: log?.lastReceivedAt ?? null,
      now,
    }
  },
})
