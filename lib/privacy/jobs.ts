import { unwrap } from '@/lib/door/errors'
import { task, type JobTask } from '@/lib/jobs/queue'
import { z } from '@/lib/text/schema'
import { applyRetention } from './apply'
import { listDueErasures } from './due'

const SYSTEM = { actor: { kind: 'system' as const, task: 'privacy.daily' } }

export const privacyTasks: Record<string, JobTask> = {
  'privacy.daily': task(z.unknown(), async () => {
    while (unwrap(await listDueErasures(SYSTEM, {})).due) {
      const outcome = await applyRetention(SYSTEM, {})
      // A refusal means that another worker has done it; asked again at once, it would never end if that were not so.
      if (!outcome.ok && outcome.fault.kind === 'state') return
      unwrap(outcome)
    }
  }),
}

/** Every night at a quarter past two, in UTC. */
export const privacyCrontab = '15 2 * * * privacy.daily'
