import type { JobTask } from '@/lib/jobs/queue'

/** Every job the worker can do, by the name it is enqueued under. */
export const tasks: Record<string, JobTask> = {}

/** What runs by the clock, in UTC. */
export const crontab = ''
