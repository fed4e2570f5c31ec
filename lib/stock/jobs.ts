import { unwrap } from '@/lib/door/errors'
import { task, type JobTask } from '@/lib/jobs/queue'
import { refreshStaleStock } from './refresh-stale'
import { Nothing } from './schemas'

export const stockTasks: Record<string, JobTask> = { 'stock.refreshStale': task(Nothing, refreshAllStale) }

/** Reckons all that is not reckoned with what holds today, some hundred laboratories a transaction. */
export async function refreshAllStale(): Promise<void> {
  const context = { actor: { kind: 'system', task: 'stock.refreshStale' } } as const
  while (unwrap(await refreshStaleStock(context, {})).refreshed > 0);
}
