import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { task, type JobTask } from '@/lib/jobs/queue'
import { z } from '@/lib/text/schema'
import { dueCertifications, remindOfExpiry } from './remind'

const SYSTEM = { actor: { kind: 'system', task: 'certifications.daily' } } as const satisfies Context

/** Reminders of approvals that end, each in a transaction of its own, so that one that fails does not hold the others back. */
export const certificationTasks: Record<string, JobTask> = {
  'certifications.daily': task(z.unknown(), async () => {
    const troubles: unknown[] = []
    for (const id of unwrap(await dueCertifications(SYSTEM, {}))) {
      try {
        const outcome = await remindOfExpiry(SYSTEM, { id })
        if (!outcome.ok && outcome.fault.kind !== 'state') troubles.push(outcome.fault.message)
      } catch (error) {
        troubles.push(error)
      }
    }
    if (troubles.length > 0) throw new AggregateError(troubles, 'Not every reminder could be sent')
  }),
}

/** Every hour: just after midnight in Copenhagen, summer and winter; the rest finds nothing to do. */
export const certificationCrontab = '6 * * * * certifications.daily'
