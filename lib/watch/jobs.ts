import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { task, type JobTask } from '@/lib/jobs/queue'
import { refreshAllStale } from '@/lib/stock/jobs'
import { z } from '@/lib/text/schema'
import { watchClock } from './clock'
import { watchStep } from './step'

const as = (name: string): Context => ({ actor: { kind: 'system', task: name } })

/** Judges draws as they come, and what the clock brings (DR-2, DR-3). */
export const watchTasks: Record<string, JobTask> = {
  'watch.draws': task(z.unknown(), watchDraws),
  // First what has come: a draw that waits to be judged has not failed to come.
  'watch.clock': task(z.unknown(), async () => {
    await watchDraws()
    await refreshAllStale()
    unwrap(await watchClock(as('watch.clock'), {}))
  }),
}

async function watchDraws(): Promise<void> {
  while (unwrap(await watchStep(as('watch.draws'), {})).judged > 0);
}

/** Five past every hour: just after midnight in Copenhagen, summer and winter; the rest finds little to do. */
export const watchCrontab = '5 * * * * watch.clock'

/** Done when the worker starts too: it may have been down over the date, or in the middle of the draws. */
export const watchAtStart = ['watch.clock']
