import { holdLock, type HeldLock } from '@/lib/db/held-lock'
import { runQueue, type JobTask } from '@/lib/jobs/queue'
import { requireDatabase, UnreachableDatabase } from './database'
import { pause } from './processes'
import { releaseJobs } from './release-jobs'
import { describeTrouble } from './trouble'

const RETRY_MILLISECONDS = 500
const STOP_MILLISECONDS = 15_000

/** What a connection that is gone, or cannot be made, is told by: of the system, and of PostgreSQL going or coming. */
const AWAY =
  /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|57P0|08)|Connection terminated|timeout exceeded when trying to connect/

/** Whether a fault says that the database is away, which passes. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return AWAY.test('code' in error ? String(error.code) : '') || AWAY.test(error.message)
}

/** What a worker does: its jobs by their names, those that run by the clock, and those that are done when it begins. */
export interface Work {
  tasks: Record<string, JobTask>
  crontab: string
  atStart: readonly string[]
}

/**
 * Works the job queue until `until` is aborted. Where the connections to the database are lost, the queue may take for ours what
 * we never heard of, or have done: once it answers again, what is being done is finished and we begin anew under another name.
 * @param ready called when it works for the first time
 */
export async function workQueue(
  connectionString: string,
  work: Work,
  until: AbortSignal,
  ready: () => void,
): Promise<void> {
  const ended = new Promise<void>((resolve) => until.addEventListener('abort', () => resolve()))
  for (let first = true; !until.aborted;) {
    const queue = await openQueue(connectionString, work).catch((error: unknown) => {
      if (!isDatabaseAway(error)) throw error
    })
    if (!queue) {
      await untilItAnswers(connectionString, until)
      continue
    }
    const { runner, lock } = queue
    if (first) ready()
    first = false
    await Promise.race([ended, lock.takenAgain, runner.promise.catch(say)])
    if (until.aborted) await runner.stop().catch(say)
    else {
      console.error('The worker begins anew, since the database was away.')
      await stop(runner)
    }
    await lock.release()
  }
}

async function openQueue(connectionString: string, { tasks, crontab, atStart }: Work) {
  await releaseJobs(connectionString)
  // Whoever can take the lock of its name knows that this worker is gone.
  let shown: Promise<HeldLock> | undefined
  const onWorker = (name: string) => void (shown = holdLock(name, connectionString))
  const runner = await runQueue({ connectionString, tasks, crontab, onWorker })
  try {
    const lock = await shown!
    for (const task of atStart) await runner.addJob(task, {}, { jobKey: task })
    return { runner, lock }
  } catch (error) {
    // One that nobody knows to live must not work.
    await stop(runner)
    throw error
  }
}

/** One whose connections broke while it stopped may never say that it has: it takes no more, and what it is at goes on. */
async function stop(runner: Awaited<ReturnType<typeof runQueue>>): Promise<void> {
  await Promise.race([runner.stop().catch(say), pause(STOP_MILLISECONDS)])
}

async function untilItAnswers(connectionString: string, until: AbortSignal): Promise<void> {
  while (!until.aborted)
    try {
      return await requireDatabase(connectionString)
    } catch (error) {
      if (!(error instanceof UnreachableDatabase)) throw error
      await pause(RETRY_MILLISECONDS)
    }
}

const say = (error: unknown) => console.error(describeTrouble(error))
