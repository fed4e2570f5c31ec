import pg from 'pg'

const RETRY_MILLISECONDS = 1000

/** What shows the other processes that a worker lives: it ends with the process, however that ends. */
export interface Presence {
  show(workerId: string): void
  end(): Promise<void>
}

/**
 * Holds a lock in the database for the worker of this process, by a connection of its own: whoever can take it knows that
 * the worker is gone. Where the database is started anew, it is taken again as soon as it answers.
 */
export async function openPresence(connectionString: string): Promise<Presence> {
  let shown = ''
  let ended = false
  let client = await connect()
  const hold = () =>
    void client.query('select pg_advisory_lock(hashtextextended($1, 0))', [shown]).catch(() => undefined)

  async function connect(): Promise<pg.Client> {
    const opened = new pg.Client(connectionString)
    // A connection that breaks may say so more than once.
    opened.once('error', () => void reconnect())
    opened.on('error', () => undefined)
    await opened.connect()
    return opened
  }
  async function reconnect(): Promise<void> {
    if (ended) return
    try {
      client = await connect()
      if (shown) hold()
    } catch {
      setTimeout(() => void reconnect(), RETRY_MILLISECONDS)
    }
  }
  return {
    show(workerId) {
      shown = workerId
      hold()
    },
    async end() {
      ended = true
      await client.end().catch(() => undefined)
    },
  }
}

/**
 * Lets go of the jobs of workers that are gone: killed, they could not, and their jobs would wait for four hours. Those of a
 * worker that lives, in this process or another, stay with it.
 */
export async function releaseJobs(connectionString: string): Promise<void> {
  const client = new pg.Client(connectionString)
  client.on('error', () => undefined)
  await client.connect()
  try {
    // A lock that was free is held until this statement ends, and no longer.
    await client.query(
      `select graphile_worker.force_unlock_workers(coalesce(array_agg(locked_by), '{}'))
       from (select distinct locked_by from graphile_worker.jobs where locked_by is not null offset 0) as held
       where pg_try_advisory_xact_lock(hashtextextended(locked_by, 0))`,
    )
  } finally {
    await client.end()
  }
}
