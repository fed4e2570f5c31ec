import pg from 'pg'

/**
 * Lets go of the jobs of workers that are gone: killed, they could not, and their jobs would wait for four hours. Those of a
 * worker that lives, in this process or another, stay with it: it holds the lock of its name (`holdLock`).
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
