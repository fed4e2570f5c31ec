import {
  Logger,
  makeWorkerUtils,
  parseCronItems,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type Task,
  type TaskList,
} from 'graphile-worker'
import type { z } from 'zod'

/** A job's deed: may run twice without harm, since a process can die after the deed and before it is ticked off. */
export type JobTask = Task

/** Checks the payload against its schema, so that a job and the verb that enqueued it cannot drift apart unseen. */
export function task<S extends z.ZodType>(schema: S, work: (payload: z.output<S>) => Promise<void>): JobTask {
  return (payload) => work(schema.parse(payload))
}

export interface QueueOptions {
  /** The owner's address: the queue's tables belong to the owner. */
  connectionString: string
  tasks: TaskList
}

/** Brings the queue's own tables up to date; the owner does it, before anybody enqueues. */
export function migrateQueue(connectionString: string): Promise<void> {
  return runMigrations({ connectionString, logger: undefined })
}

/**
 * Lets go of the jobs of a worker that is gone: killed, it could not, and they would wait for four hours. Where another
 * worker is at them after all, they are done twice, without harm.
 */
export async function releaseJobs(connectionString: string): Promise<void> {
  const queue = await makeWorkerUtils({ connectionString, logger: warnings })
  try {
    await queue.withPgClient((client) =>
      client.query(
        `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
         where locked_by is not null`,
      ),
    )
  } finally {
    await queue.release()
  }
}

/** Works the queue until `stop()` on the answer; `crontab` holds what runs by the clock. */
export function runQueue({
  connectionString,
  tasks,
  crontab,
}: QueueOptions & { crontab: string }): Promise<Runner> {
  const options = { taskList: tasks, parsedCronItems: cronItems(crontab), concurrency: 4, pollInterval: 2000 }
  return run({ ...options, connectionString, noHandleSignals: true, logger: warnings })
}

// The queue's own reader of crontabs refuses a dot in a task's name.
function cronItems(crontab: string) {
  const lines = crontab.split('\n').filter((line) => line.trim())
  return parseCronItems(
    lines.map((line) => {
      const parts = line.trim().split(/\s+/)
      return { match: parts.slice(0, 5).join(' '), task: parts.slice(5).join(' '), identifier: line.trim() }
    }),
  )
}

// Each job begun and done is not news to the person at the terminal; what fails is.
const warnings = new Logger(() => (level, message) => {
  if (level === 'warning' || level === 'error') console.error(message)
})

/** Works every job that is due and returns when the queue is empty; for the seed and the tests. */
export function emptyQueue({ connectionString, tasks }: QueueOptions): Promise<void> {
  return runOnce({
    connectionString,
    taskList: tasks,
    concurrency: 1,
    noHandleSignals: true,
    logger: warnings,
  })
}
