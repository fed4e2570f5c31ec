import { disconnect } from '@/lib/db/client'
import { messageCrontab, messagesAtStart, messageTasks } from '@/lib/messages/jobs'
import { isDatabaseAway, workQueue } from '@/lib/system/work-queue'

/** A program: works the queue as the worker does, but only what is about messages. */
process.on('unhandledRejection', (error) => {
  if (!isDatabaseAway(error)) throw error
})
const stopping = new AbortController()
process.on('SIGTERM', () => stopping.abort())
const work = { tasks: messageTasks, crontab: messageCrontab, atStart: messagesAtStart }
await workQueue(process.env.DATABASE_URL!, work, stopping.signal, () => undefined)
await disconnect()
process.exit(0)
