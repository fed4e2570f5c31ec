import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeMail } from '@/lib/mail'
import { sendWaiting } from '@/lib/messages/send'
import { verdictOf, EXPECTED, type Expected } from '@/tests/support/crash'
import { askOwner } from '@/tests/support/database'
import { TroubledServer, type Mood } from '@/tests/support/mail-trouble'
import { makeRecipients } from '@/tests/support/many-recipients'
import { aMessage } from '@/tests/support/messages'
import { setClock } from '@/tests/support/outcomes'

const server = new TroubledServer()
const RECIPIENTS = 12

beforeAll(async () => {
  process.env.MAIL_TIMEOUT = '1'
  await makeRecipients(askOwner, RECIPIENTS)
  await server.start()
  process.env.SMTP_URL = server.url
})
beforeEach(async () => {
  await setClock('2026-03-04T01:10:00Z')
  server.taken.length = 0
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

/** What became of the mails while the server was in that mood, and once it took them again two minutes later. */
async function through(mood: Mood) {
  const { id } = await aMessage()
  server.mood = mood
  await sendWaiting()
  const during = await askOwner<Expected>(EXPECTED, [id])
  server.mood = 'takes'
  await setClock('2026-03-04T01:12:00Z')
  await sendWaiting()
  return { during, verdict: verdictOf(server, await askOwner<Expected>(EXPECTED, [id])) }
}

test('"later" is tried again, and nobody gets it twice', async () => {
  const { during, verdict } = await through('later')
  expect(during.every(({ state, may_be_twice }) => state === 'deferred' && !may_be_twice)).toBe(true)
  expect(verdict).toMatchObject({ lost: 0, notSent: 0, doubles: 0, marked: 0 })
})

test('"no" is final: it is not tried again', async () => {
  const { during } = await through('no')
  expect(during.every(({ state, may_be_twice }) => state === 'bounced' && !may_be_twice)).toBe(true)
  expect(server.taken).toEqual([])
})

test('where the server says nothing it cannot be known, and is marked', async () => {
  const { verdict } = await through('silent')
  expect(verdict).toMatchObject({ lost: 0, notSent: 0, marked: RECIPIENTS, unmarked: 0 })
})

test('where the server takes a mail and hangs up before it says so, it comes twice and is marked', async () => {
  const { verdict } = await through('hangsUp')
  expect(verdict).toMatchObject({ lost: 0, notSent: 0, marked: RECIPIENTS, unmarked: 0 })
  expect(verdict.doubles).toBeGreaterThan(0)
  expect(verdict.doubles).toBeLessThanOrEqual(RECIPIENTS)
})
