import { query } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import { z } from '@/lib/text/schema'
import { maySign } from './agreement-tasks'
import { showFigures, type Figures } from './figures'
import { medcomTasks } from './medcom-tasks'
import { sharedTasks } from './shared-tasks'
import { forReader, inOrder, type ShownTask } from './tasks'
import { vendorTasks } from './vendor-tasks'

export interface Overview {
  tasks: ShownTask[]
  figures: Figures
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
    const signs = await maySign(tx, actor, now)
    const own = staff
      ? await medcomTasks(tx, now, signs)
      : vendorId
        ? await vendorTasks(tx, vendorId, now, signs)
        : []
    // What one must do about a record says more than that it is silent.
    const named = new Set(own.map(({ key }) => key))
    const shared = await sharedTasks(tx, now, vendorId)
    const tasks = [...own, ...shared.filter(({ key }) => !named.has(key))]
    const log = await tx.drawLogState.findFirst()
    return {
      tasks: inOrder(tasks.map((task) => forReader(task, actor))),
      figures: await showFigures(tx, now, vendorId),
      logUpdatedAt: log?.lastReceivedAt ?? null,
      now,
    }
  },
})
