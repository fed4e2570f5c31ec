import type { JobTask } from '@/lib/jobs/queue'
import { partyCrontab, partyTasks } from '@/lib/parties/jobs'

/** Every job the worker can do, by the name it is enqueued under. */
export const tasks: Record<string, JobTask> = { ...partyTasks }

/** What runs by the clock, in UTC. */
export const crontab = [partyCrontab].join('\n')
