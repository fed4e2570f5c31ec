import { accountTasks } from '@/lib/accounts/jobs'
import { agreementCrontab, agreementTasks } from '@/lib/agreements/jobs'
import { behalfTasks } from '@/lib/behalf/jobs'
import { drawTasks } from '@/lib/draws/jobs'
import { historyCrontab, historyTasks } from '@/lib/history/jobs'
import type { JobTask } from '@/lib/jobs/queue'
import { partyCrontab, partyTasks } from '@/lib/parties/jobs'
import { peopleCrontab, peopleTasks } from '@/lib/people/jobs'

/** Every job the worker can do, by the name it is enqueued under. */
export const tasks: Record<string, JobTask> = {
  ...accountTasks,
  ...agreementTasks,
  ...behalfTasks,
  ...drawTasks,
  ...historyTasks,
  ...partyTasks,
  ...peopleTasks,
}

/** What runs by the clock, in UTC. */
export const crontab = [agreementCrontab, historyCrontab, partyCrontab, peopleCrontab].join('\n')

export { atStart } from '@/lib/agreements/jobs'
