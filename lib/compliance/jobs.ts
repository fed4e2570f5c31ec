import { unwrap } from '@/lib/door/errors'
import type { Context } from '@/lib/door'
import { task, type JobTask } from '@/lib/jobs/queue'
import { z } from '@/lib/text/schema'
import { refreshByDate, refreshDue } from './refresh-due'

const SYSTEM = { actor: { kind: 'system', task: 'compliance' } } as const satisfies Context

/** Cells judged anew: for those the database has marked, and by the date. */
export const complianceTasks: Record<string, JobTask> = {
  'compliance.refresh': task(z.unknown(), async () => void unwrap(await refreshDue(SYSTEM, {}))),
  'compliance.byDate': task(
    z.object({ after: z.uuid().optional(), everybody: z.boolean().optional() }).catch({}),
    async (input) => void unwrap(await refreshByDate(SYSTEM, input)),
  ),
}

/** Six past every hour: when what the date does to agreements has been done. What was marked and lost its job comes along. */
export const complianceCrontab = ['6 * * * * compliance.byDate', '7 * * * * compliance.refresh'].join('\n')

/** Done when the worker starts too: it may have been down over the date. */
export const complianceAtStart = ['compliance.refresh', 'compliance.byDate']
