import { disconnect } from '@/lib/db/client'
import { env, EnvironmentError } from '@/lib/env'
import { atStart, crontab, tasks } from '@/lib/tasks'
import { openBounceServer } from './bounce-server'
import { requireDatabase } from './database'
import { requireKind } from './demo-data'
import { leaveEmbeddedDatabase } from './embedded-database'
import { releaseJobs } from './release-jobs'
import { describeTrouble } from './trouble'
import { isDatabaseAway, workQueue } from './work-queue'

const RELEASE_MILLISECONDS = 60_000

/** `npm run worker`, and the start's own: works the job queue until it is told to stop, or its start is gone. */
async function main(): Promise<void> {
  const { DATABASE_URL, DEMO } = env()
  if (!DATABASE_URL)
    throw new EnvironmentError(['DATABASE_URL is missing: the worker needs the owner of the database.'])
  await requireDatabase(DATABASE_URL)
  await requireKind(DATABASE_URL, DEMO)
  // Where several workers share the queue, the others go on with what a killed one held.
  const release = () => void releaseJobs(DATABASE_URL).catch((error) => console.error(describeTrouble(error)))
  setInterval(release, RELEASE_MILLISECONDS).unref()
  const returns = await openReturns()
  const stopping = new AbortController()
  let last = async () => undefined as void
  process.on('SIGTERM', () => stopping.abort())
  process.on('SIGINT', () => stopping.abort())
  process.on('disconnect', () => {
    last = leaveForStart
    stopping.abort()
  })
  const work = { tasks, crontab, atStart }
  await workQueue(DATABASE_URL, work, stopping.signal, () => void process.send?.('ready'))
  await returns?.close()
  await disconnect()
  await last()
  process.exit(0)
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

// The queue ticks a job off without waiting for it: while the database is away nobody else hears that this failed.
process.on('unhandledRejection', (error) => {
  if (!isDatabaseAway(error)) throw error
  console.error(`The database is away: ${(error as Error).message}`)
})

await main().catch((error: unknown) => {
  console.error(describeTrouble(error))
  process.exit(1)
})
