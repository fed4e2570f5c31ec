import { makeRecipients } from '../support/many-recipients'
import { ownDatabase } from '../support/own-database'

/** How many are told, unless fewer are asked for to have an answer sooner. */
export const RECIPIENTS = Number(process.env.BENCH_RECIPIENTS ?? 10_000)

/**
 * A PostgreSQL with so many recipients, which this process and its workers use; no web server. It writes to the disk as
 * production does: what is promised is kept over a crash, and that takes its time.
 */
export async function openMailDatabase() {
  const database = await ownDatabase()
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    APP_DATABASE_URL: database.appUrl,
    DATA_DIR: database.dataDir,
    PUBLIC_URL: 'http://localhost:3000',
    MAIL_FROM: 'NPN-portalen <npn-portalen@localhost>',
    AUTH_SECRET: 'a secret for measuring, nothing more than that',
    NPN_ENVIRONMENT: 'test',
  })
  await makeRecipients(database.ask, RECIPIENTS)
  await database.ask('vacuum analyze')
  return {
    ...database,
    async close() {
      const { disconnect } = await import('@/lib/db/client')
      await disconnect()
      await database.stop()
    },
  }
}
