import type { Context } from '@/lib/door'
import { unwrap, type Outcome } from '@/lib/door/errors'
import { task, type JobTask } from '@/lib/jobs/queue'
import { z } from '@/lib/text/schema'
import { advanceReview } from './advance'
import { listDueReviews } from './due'
import { openReview } from './open'

const SYSTEM = { actor: { kind: 'system', task: 'reviews.daily' } } as const satisfies Context

export const reviewTasks: Record<string, JobTask> = {
  'reviews.daily': task(z.unknown(), doWhatIsDue),
}

/** Each in a transaction of its own; what another worker did meanwhile is refused by its state, as it should be. */
async function doWhatIsDue(): Promise<void> {
  const due = unwrap(await listDueReviews(SYSTEM, {}))
  // Opened first: an open one that is overtaken takes no further step.
  const deeds: (() => Promise<Outcome<unknown>>)[] = [
    ...due.open.map((vendorId) => () => openReview(SYSTEM, { vendorId })),
    ...due.advance.map((id) => () => advanceReview(SYSTEM, { id })),
  ]
  const troubles: unknown[] = []
  for (const deed of deeds) {
    try {
      const outcome = await deed()
      if (!outcome.ok && outcome.fault.kind !== 'state') troubles.push(outcome.fault.message)
    } catch (error) {
      troubles.push(error)
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, 'Not every review could be moved on')
}

/** Every hour at :10, as what the date brings: a worker that was down catches up. */
export const reviewCrontab = '10 * * * * reviews.daily'
