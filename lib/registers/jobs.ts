import { task, type JobTask } from '@/lib/jobs/queue'
import { applyRegisterRest } from './apply-rest'
import { ById } from './schemas'

export const registerTasks: Record<string, JobTask> = {
  // A refusal means that another worker has finished it.
  'registers.applyRest': task(ById, async (input) => {
    const context = { actor: { kind: 'system', task: 'registers.applyRest' } } as const
    for (;;) {
      const step = await applyRegisterRest(context, input)
      if (!step.ok || step.value.finished) return
    }
  }),
}
