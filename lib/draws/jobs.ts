import { unwrap } from '@/lib/door/errors'
import { task, type JobTask } from '@/lib/jobs/queue'
import { applyRest } from './apply-rest'
import { ById } from './schemas'

export const drawTasks: Record<string, JobTask> = {
  'draws.applyRest': task(ById, async (input) => {
    const context = { actor: { kind: 'system', task: 'draws.applyRest' } } as const
    while (!unwrap(await applyRest(context, input)).finished);
  }),
}
