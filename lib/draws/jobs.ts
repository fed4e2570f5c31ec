import { task, type JobTask } from '@/lib/jobs/queue'
import { applyRest } from './apply-rest'
import { ById } from './schemas'

export const drawTasks: Record<string, JobTask> = {
  // A refusal means that another worker has finished it.
  'draws.applyRest': task(ById, async (input) => {
    const context = { actor: { kind: 'system', task: 'draws.applyRest' } } as const
    for (;;) {
      const step = await applyRest(context, input)
      if (!step.ok || step.value.finished) return
    }
  }),
}
