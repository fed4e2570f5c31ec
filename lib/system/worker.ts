import { disconnect } from '@/lib/db/client'
import { env, EnvironmentError } from '@/lib/env'
import { runQueue } from '@/lib/jobs/queue'
import { atStart, crontab, tasks } from '@/lib/tasks'
import { openBounceServer } from './bounce-server'
import { requireDatabase } from './database'
import { requireKind } from './demo-data'
import { leaveEmbeddedDatabase } from './embedded-database'
import { openPresence, releaseJobs } from './presence'
import { describeTrouble, Trouble } from './trouble'

const RELEASE_MILLISECONDS = 60_000

/** `npm run worker`, and the start's own: works the job queue until it is told to stop, or its start is gone. */
async function main(): Promise<void> {
  const { DATABASE_URL, DEMO } = env()
  if (!DATABASE_URL)
    throw new EnvironmentError(['DATABASE_URL is missing: the worker needs the owner of the database.'])
  await requireDatabase(DATABASE_URL)
  await requireKind(DATABASE_URL, DEMO)
  await releaseJobs(DATABASE_URL)
  // Where several workers share the queue, the others go on with what a killed one held.
  const release = () => void releaseJobs(DATABASE_URL).catch((error) => console.error(describeTrouble(error)))
  setInterval(release, RELEASE_MILLISECONDS).unref()
  const presence = await openPresence(DATABASE_URL)
  const onWorker = (workerId: string) => presence.show(workerId)
  const runner = await runQueue({ connectionString: DATABASE_URL, tasks, crontab, onWorker })
  const returns = await openReturns()
  for (const task of atStart) await runner.addJob(task, {}, { jobKey: task })
  let stopping = false
  const stop = async (last: () => Promise<void> = async () => undefined) => {
    if (stopping) return
    stopping = true
    await returns?.close()
    await runner.stop()
    await presence.end()
    await disconnect()
    await last()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  process.on('disconnect', () => void stop(leaveForStart))
  process.send?.('ready')
  await runner.promise
  if (!stopping) throw new Trouble('The worker has stopped working the queue.')
}

/** Several workers may run on a machine: one of them takes what comes back. */
async function openReturns() {
  const { BOUNCE_PORT } = env()
  if (!BOUNCE_PORT) return undefined
  return openBounceServer(BOUNCE_PORT).catch((error: Error) => {
    console.error(`Mail that comes back is not taken here: ${error.message}`)
    return undefined
  })
}

// A start that was killed cannot stop its database any more.
async function leaveForStart(): Promise<void> {
  const { NPN_EMBEDDED, NPN_START } = process.env
  if (NPN_EMBEDDED && NPN_START) await leaveEmbeddedDatabase(NPN_EMBEDDED, Number(NPN_START))
}

await main().catch((error: unknown) => {
  console.error(describeTrouble(error))
  process.exit(1)
})
