import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateMessage } from '@/lib/messages'
import { as } from '@/tests/support/actors'
import { afterMails, EXPECTED, KilledWorker, verdictOf, type Expected } from '@/tests/support/crash'
import { askOwner } from '@/tests/support/database'
import { TroubledServer } from '@/tests/support/mail-trouble'
import { makeRecipients } from '@/tests/support/many-recipients'
import { aMessage } from '@/tests/support/messages'
import { value } from '@/tests/support/outcomes'

const CONNECTIONS = 4
const RECIPIENTS = 120
const server = new TroubledServer(20)
let worker: KilledWorker

beforeAll(async () => {
  await makeRecipients(askOwner, RECIPIENTS)
  await server.start()
  worker = new KilledWorker({ SMTP_URL: server.url, MAIL_CONNECTIONS: String(CONNECTIONS) })
})
afterAll(async () => {
  await worker.end()
  await server.stop()
})

/** As when PostgreSQL is restarted: every session is gone, and for a moment nobody gets in. */
async function restartDatabase(): Promise<void> {
  await askOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  ).catch(() => undefined)
}

test('a worker killed three times, a mail server and a database restarted: nobody is left out, what may be twice is marked', async () => {
  const { id } = await aMessage()
  value(await updateMessage(as.medcomAdmin(), { id, version: 1, text: 'Fejlen er fundet.' }))
  worker.start()
  for (let kill = 0; kill < 3; kill += 1) {
    await afterMails(server, 20 + kill * 7)
    await worker.kill()
  }
  await afterMails(server, 10)
  await server.stop()
  await server.start()
  await afterMails(server, 10)
  await restartDatabase()
  await expect
    .poll(
      async () => (await askOwner<Expected>(EXPECTED, [id])).filter(({ state }) => state !== 'sent').length,
      { timeout: 60_000, interval: 200 },
    )
    .toBe(0)
  const verdict = verdictOf(server, await askOwner<Expected>(EXPECTED, [id]))
  expect(verdict).toMatchObject({ lost: 0, notSent: 0, unmarked: 0, disordered: 0 })
  // The mail server and the database were each gone once too.
  expect(verdict.doubles).toBeLessThanOrEqual(CONNECTIONS * (worker.kills + 2))
}, 120_000)
