import { afterAll, beforeAll, expect, test } from 'vitest'
import { updateMessage } from '@/lib/messages'
import { as } from '@/tests/support/actors'
import { afterMails, EXPECTED, KilledWorker, verdictOf, type Expected } from '@/tests/support/crash'
import { TroubledServer } from '@/tests/support/mail-trouble'
import { makeRecipients } from '@/tests/support/many-recipients'
import { aMessage } from '@/tests/support/messages'
import { value } from '@/tests/support/outcomes'
import { ownDatabase } from '@/tests/support/own-database'

const CONNECTIONS = 4
const RECIPIENTS = 150
const server = new TroubledServer(20)
let database: Awaited<ReturnType<typeof ownDatabase>>
let workers: KilledWorker[]

// A PostgreSQL of its own, since it is really stopped and started. Nothing is lost with it but what it had not yet promised.
beforeAll(async () => {
  database = await ownDatabase({ fsync: 'off', full_page_writes: 'off' })
  Object.assign(process.env, { DATABASE_URL: database.url, APP_DATABASE_URL: database.appUrl })
  await makeRecipients(database.ask, RECIPIENTS)
  await server.start()
  const env = { SMTP_URL: server.url, MAIL_CONNECTIONS: String(CONNECTIONS), MAIL_TIMEOUT: '5' }
  // One that works the queue as the real one does, and begins in half the time; the bench kills the real one.
  const program = 'tests/support/message-worker.ts'
  workers = [new KilledWorker(env, program), new KilledWorker(env, program)]
})
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.end()))
  await server.stop()
  await database.stop()
})

test('two workers killed three times, mail server and database restarted: nobody is left out, what may be twice is marked', async () => {
  const { id } = await aMessage()
  value(await updateMessage(as.medcomAdmin(), { id, version: 1, text: 'Fejlen er fundet.' }))
  for (const worker of workers) worker.start()
  for (let kill = 0; kill < 3; kill += 1) {
    await afterMails(server, 20 + kill * 7)
    await workers[kill % 2]!.kill()
  }
  await afterMails(server, 10)
  await server.stop()
  await server.start()
  await afterMails(server, 10)
  await database.restart('immediate')
  await afterMails(server, 10)
  await database.restart('fast')
  const expected = () => database.ask<Expected>(EXPECTED, [id])
  await expect
    .poll(async () => (await expected()).filter(({ state }) => state !== 'sent').length, {
      // What was lost three times waits for minutes to pass.
      timeout: 100_000,
      interval: 200,
    })
    .toBe(0)
  const verdict = verdictOf(server, await expected())
  expect(verdict).toMatchObject({ lost: 0, notSent: 0, unmarked: 0, disordered: 0 })
  // The mail server was gone once too, for both; the database leaves nothing in doubt.
  expect(verdict.doubles).toBeLessThanOrEqual(CONNECTIONS * (3 + workers.length))
  expect(workers.flatMap(({ ended }) => ended)).toEqual([])
}, 160_000)
