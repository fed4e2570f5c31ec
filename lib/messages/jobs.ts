import { task, type JobTask } from '@/lib/jobs/queue'
import { z } from '@/lib/text/schema'
import { sendWaiting } from './send'

export const messageTasks: Record<string, JobTask> = {
  'messages.send': task(z.unknown(), sendWaiting),
}

/** Every minute: what was deferred, and what a worker that is gone had taken. */
export const messageCrontab = '* * * * * messages.send'
