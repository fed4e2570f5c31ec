import { query } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import type { Tx } from '@/lib/db/client'
import { z } from '@/lib/text/schema'
import { medcomTasks, vendorTasks, type WaitingTask } from './tasks'

/** The draws of the weeks up to now, oldest first; one figure a week. */
export interface Overview {
  tasks: WaitingTask[]
  figures: { laboratories: number; systems: number; drawsLast30Days: number; vendors: number | null }
  weeklyDraws: { week: Date; draws: number }[]
}

const DAY = 86_400_000

/** The front page: what waits for the reader, oldest first, then the figures (RP-1). */
export const showOverview = query({
  name: 'overview.show',
  input: z.object({}),
  async run({ tx, actor, now }): Promise<Overview> {
    const staff = isStaff(actor)
    const vendorId = 'vendorId' in actor ? actor.vendorId : null
    const tasks = staff ? await medcomTasks(tx, now) : vendorId ? await vendorTasks(tx, vendorId) : []
    return {
      tasks: tasks.sort((a, b) => (a.since?.getTime() ?? 0) - (b.since?.getTime() ?? 0)),
      figures: {
        laboratories: await tx.laboratory.count({ where: { closedOn: null } }),
        systems: await tx.system.count({ where: { retiredOn: null } }),
        drawsLast30Days: await tx.draw.count({
          where: { drawnAt: { gte: new Date(now.getTime() - 30 * DAY) } },
        }),
        vendors: staff
          ? await tx.organisation.count({ where: { roles: { some: { kind: 'vendor' } } } })
          : null,
      },
      weeklyDraws: await weeklyDraws(tx, now),
    }
  },
})

async function weeklyDraws(tx: Tx, now: Date) {
  const from = new Date(now.getTime() - 26 * 7 * DAY)
  const rows = await tx.$queryRaw<{ week: Date; draws: bigint }[]>`
    select date_trunc('week', drawn_at) as week, count(*) as draws from draw
    where drawn_at >= ${from} and outcome = 'done' and operation = 'draw'
    group by 1 order by 1`
  return rows.map(({ week, draws }) => ({ week, draws: Number(draws) }))
}
