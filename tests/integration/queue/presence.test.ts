import { expect, test } from 'vitest'
import { holdLock, type HeldLock } from '@/lib/db/held-lock'
import { runQueue } from '@/lib/jobs/queue'
import { releaseJobs } from '@/lib/system/release-jobs'
import { askOwner } from '@/tests/support/database'

const url = process.env.DATABASE_URL!

async function enqueue(task: string, holder: string | null): Promise<void> {
  const [job] = await askOwner<{ id: string }>('select (graphile_worker.add_job($1)).id', [task])
  if (!holder) return
  await askOwner('update graphile_worker._private_jobs set locked_at = now(), locked_by = $2 where id = $1', [
    job!.id,
    holder,
  ])
}
const holders = async () =>
  (
    await askOwner<{ locked_by: string | null }>('select locked_by from graphile_worker.jobs order by id')
  ).map((job) => job.locked_by)
const lockedBy = async () =>
  (
    await askOwner<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory'
       and database = (select oid from pg_database where datname = current_database())`,
    )
  ).map(({ pid }) => pid)

test('the jobs of a worker that is gone are let go, those of one that lives are not', async () => {
  const presence = await holdLock('worker-alive', url)
  await enqueue('presence.test', 'worker-alive')
  await enqueue('presence.test', 'worker-killed')
  await expect.poll(async () => (await releaseJobs(url), holders())).toEqual(['worker-alive', null])
  // The database is started anew: the lock is there again as soon as it answers.
  const [before] = await lockedBy()
  await askOwner('select pg_terminate_backend($1)', [before])
  await expect.poll(async () => (await lockedBy()).filter((pid) => pid !== before).length).toBe(1)
  await presence.takenAgain
  expect(presence.isHeld()).toBe(true)
  await releaseJobs(url)
  expect(await holders()).toEqual(['worker-alive', null])
  await presence.release()
  await expect.poll(async () => (await releaseJobs(url), holders())).toEqual([null, null])
  await askOwner('delete from graphile_worker._private_jobs')
})

test('a worker shows that it lives while it is at a job', async () => {
  let done = () => undefined as void
  const busy = new Promise<void>((resolve) => (done = resolve))
  let begun = 0
  const task = async () => {
    begun += 1
    await busy
  }
  let presence: Promise<HeldLock> | undefined
  const runner = await runQueue({
    connectionString: url,
    tasks: { 'presence.test': task },
    crontab: '',
    onWorker: (workerId) => void (presence = holdLock(workerId, url)),
  })
  await enqueue('presence.test', null)
  await expect.poll(() => begun, { timeout: 10_000 }).toBe(1)
  await presence
  await releaseJobs(url)
  expect(await holders()).toEqual([expect.stringMatching(/^pool/)])
  done()
  await runner.stop()
  await (await presence)?.release()
  expect(begun).toBe(1)
})
