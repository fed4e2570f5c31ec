import { makeRecipients } from '../support/many-recipients'
import { openBenchDatabase } from './bench-database'

/** How many are told, unless fewer are asked for to have an answer sooner. */
export const RECIPIENTS = Number(process.env.BENCH_RECIPIENTS ?? 10_000)

/** A PostgreSQL with so many recipients: what is promised is kept over a crash, and that takes its time. */
export async function openMailDatabase() {
  const database = await openBenchDatabase()
  await makeRecipients(database.ask, RECIPIENTS)
  await database.ask('vacuum analyze')
  return database
}
