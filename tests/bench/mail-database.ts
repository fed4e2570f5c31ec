import pg from 'pg'
import { cloneDatabase } from '../support/clones'
import { makeRecipients } from '../support/many-recipients'
import { startTestServer } from '../support/server'
import { EMPTY } from '../support/test-server'

/** How many are told, unless fewer are asked for to have an answer sooner. */
export const RECIPIENTS = Number(process.env.BENCH_RECIPIENTS ?? 10_000)

/** A database with so many recipients, which this process and its workers use; no web server. */
export async function openMailDatabase() {
  const { server, stop } = await startTestServer()
  const clone = await cloneDatabase(server, EMPTY)
  Object.assign(process.env, {
    DATABASE_URL: clone.url,
    APP_DATABASE_URL: clone.appUrl,
    DATA_DIR: server.dataDir,
    PUBLIC_URL: 'http://localhost:3000',
    MAIL_FROM: 'NPN-portalen <npn-portalen@localhost>',
    AUTH_SECRET: 'a secret for measuring, nothing more than that',
    NPN_ENVIRONMENT: 'test',
  })
  const owner = new pg.Client(clone.url)
  await owner.connect()
  await makeRecipients((sql, values) => owner.query(sql, values), RECIPIENTS)
  await owner.query('analyze')
  return {
    owner,
    async close() {
      const { disconnect } = await import('@/lib/db/client')
      await disconnect()
      await owner.end()
      await clone.drop()
      await stop()
    },
  }
}
