import { EventEmitter } from 'node:events'
import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  runOnce,
  type Runner,
  type Task,
  type TaskList,
  type WorkerEvents,
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
 * Works the queue until `stop()` on the answer; `crontab` holds what runs by the clock, `onWorker` hears the name under which
 * this process holds its jobs.
 */
export function runQueue({
  connectionString,
  tasks,
  crontab,
  onWorker,
}: QueueOptions & { crontab: string; onWorker(workerId: string): void }): Promise<Runner> {
  const options = { taskList: tasks, parsedCronItems: cronItems(crontab), concurrency: 4, pollInterval: 2000 }
  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => onWorker(workerPool.id))
  return run({ ...options, connectionString, events, noHandleSignals: true, logger: warnings })
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
