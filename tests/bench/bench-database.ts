import { ownDatabase } from '../support/own-database'

/** A PostgreSQL that this process and its workers use, without a web server. It writes to the disk as production does. */
export async function openBenchDatabase() {
  const database = await ownDatabase()
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    APP_DATABASE_URL: database.appUrl,
    DATA_DIR: database.dataDir,
    PUBLIC_URL: 'http://localhost:3000',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'NPN-portalen <npn-portalen@localhost>',
    AUTH_SECRET: 'a secret for measuring, nothing more than that',
    NPN_ENVIRONMENT: 'test',
  })
  return {
    ...database,
    async close() {
      const { disconnect } = await import('@/lib/db/client')
      await disconnect()
      await database.stop()
    },
  }
}
