import { drawTasks } from '@/lib/draws/jobs'
import { historyCrontab, historyTasks } from '@/lib/history/jobs'
import type { JobTask } from '@/lib/jobs/queue'
import { partyCrontab, partyTasks } from '@/lib/parties/jobs'
import { peopleCrontab, peopleTasks } from '@/lib/people/jobs'

/** Every job the worker can do, by the name it is enqueued under. */
export const tasks: Record<string, JobTask> = { ...drawTasks, ...historyTasks, ...partyTasks, ...peopleTasks }

/** What runs by the clock, in UTC. */
export const crontab = [historyCrontab, partyCrontab, peopleCrontab].join('\n')
