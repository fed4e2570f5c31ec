import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Webhook } from 'standardwebhooks'
import { closeMail } from '@/lib/mail'
import { updateMessage } from '@/lib/messages'
import { FAILING_DAYS } from '@/lib/webhooks/rules'
import { sendWebhooks } from '@/lib/webhooks/send'
import { webhookTasks } from '@/lib/webhooks/jobs'
import { rotateWebhook, showWebhook, switchOffWebhook, testWebhook } from '@/lib/webhooks'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { aMessage } from '@/tests/support/messages'
import { setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { startReceiver, type Call } from '@/tests/support/receiver'
import { aWebhook, switchedOffMails, webhookDeliveries } from '@/tests/support/webhooks'

// As in the demo, where what listens on our own machine may be called.
vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return { ...real, env: () => ({ ...real.env(), DEMO: true, SMTP_URL: process.env.SMTP_URL }) }
})

let receiver: Awaited<ReturnType<typeof startReceiver>>

beforeAll(async () => {
  receiver = await startReceiver()
})
beforeEach(async () => {
  await askOwner(
    `update webhook_endpoint set off_at = created_at, off_reason = 'person' where off_at is null`,
  )
  await askOwner(`update webhook_delivery set state = 'failed' where state = 'waiting'`)
  Object.assign(receiver.state, { received: [], answer: 200, headers: {} })
  await setClock('2026-03-04T01:10:00Z')
})
afterAll(() => receiver.stop())

/** By the reference implementation: throws where the signature is wrong. */
const verified = ({ headers, body }: Call, secret: string) =>
  new Webhook(secret).verify(body, headers as Record<string, string>)

test('a step is sent to whom it concerns, signed as Standard Webhooks says', async () => {
  const [own, other] = [await makeVendor(), await makeVendor()]
  const mine = await aWebhook(receiver.url, as.vendorAdmin(own))
  const theirs = await aWebhook(receiver.url, as.vendorAdmin(other))
  const medcom = await aWebhook(receiver.url)
  const { number } = await aMessage({ affects: 'chosen', vendorIds: [own] })
  await sendWebhooks()
  expect(await webhookDeliveries(theirs.id)).toEqual([])
  expect(receiver.state.received).toHaveLength(2)
  for (const { id, secret } of [mine, medcom]) {
    const [delivery] = await webhookDeliveries(id)
    expect(delivery).toMatchObject({ state: 'delivered', attempts: 1, answers: ['Tak'] })
    const call = receiver.state.received.find(({ headers }) => headers['webhook-id'] === delivery!.id)!
    expect(verified(call, secret)).toMatchObject({
      type: 'message.announce',
      timestamp: '2026-03-04T01:10:00.000Z',
      data: {
        message: { number, kind: 'disturbance', public: false },
        step: { number: 1, deed: 'announce' },
      },
    })
    expect(() => verified({ ...call, body: `${call.body} ` }, secret)).toThrow()
    expect(() => verified(call, theirs.secret)).toThrow()
  }
})

test('every step is sent, also one that is told nobody by mail', async () => {
  const { id } = await aWebhook(receiver.url)
  const message = await aMessage()
  value(await updateMessage(as.medcomAdmin(), { id: message.id, version: 1, text: 'Nyt.', notifies: 'nej' }))
  await sendWebhooks()
  expect((await webhookDeliveries(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
})

test('for a day both secrets sign, then only the new one', async () => {
  const { id, secret } = await aWebhook(receiver.url)
  const renewed = value(await rotateWebhook(as.medcomAdmin(), { id }))
  value(await testWebhook(as.medcomAdmin(), { id }))
  await sendWebhooks()
  const [first] = receiver.state.received
  expect(first!.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
  for (const each of [secret, renewed.secret]) expect(verified(first!, each)).toMatchObject({ type: 'test' })
  await setClock('2026-03-05T01:11:00Z')
  value(await testWebhook(as.medcomAdmin(), { id }))
  await sendWebhooks()
  expect(() => verified(receiver.state.received[1]!, secret)).toThrow()
  expect(verified(receiver.state.received[1]!, renewed.secret)).toMatchObject({ type: 'test' })
})

test('what is not taken is tried again, later and later, with the same id and words', async () => {
  const { id } = await aWebhook(receiver.url)
  receiver.state.answer = 503
  await aMessage()
  await sendWebhooks()
  await sendWebhooks()
  const [delivery] = await webhookDeliveries(id)
  expect(delivery).toMatchObject({ state: 'waiting', attempts: 1, answers: ['Ikke nu'] })
  expect(delivery!.due_at).toEqual(new Date('2026-03-04T01:11:00Z'))
  expect(value(await showWebhook(as.medcomReader(), { id })).state).toBe('failing')
  receiver.state.answer = 204
  await setClock('2026-03-04T01:11:00Z')
  await sendWebhooks()
  expect((await webhookDeliveries(id))[0]).toMatchObject({ state: 'delivered', attempts: 2 })
  const [one, two] = receiver.state.received
  expect(two!.headers['webhook-id']).toBe(one!.headers['webhook-id'])
  expect(two!.body).toBe(one!.body)
  expect(value(await showWebhook(as.medcomReader(), { id })).state).toBe('on')
})

test('what a worker that is gone had taken is sent by another, and two at once send each once', async () => {
  const { id } = await aWebhook(receiver.url)
  await aMessage()
  await askOwner(
    `update webhook_delivery set attempts = 1, leased_until = clock_timestamp() + interval '1 minute' where endpoint_id = $1`,
    [id],
  )
  await sendWebhooks()
  expect(receiver.state.received).toEqual([])
  await askOwner(`update webhook_delivery set leased_until = clock_timestamp() where endpoint_id = $1`, [id])
  await Promise.all([sendWebhooks(), sendWebhooks()])
  expect(receiver.state.received).toHaveLength(1)
  expect((await webhookDeliveries(id))[0]).toMatchObject({ state: 'delivered', attempts: 2 })
})

test('an endpoint that takes nothing for days is switched off, and its owner is told', async () => {
  const vendor = await makeVendor()
  const address = `admin-${vendor}@proeve.example`
  await askOwner(
    `insert into app_user (id, role, name, email, vendor_id, created_at) values (gen_random_uuid(), 'vendorAdmin', 'Ada Admin', $1, $2, now())`,
    [address, vendor],
  )
  const { id } = await aWebhook(receiver.url, as.vendorAdmin(vendor))
  receiver.state.answer = 500
  await aMessage()
  await sendWebhooks()
  await setClock(`2026-03-0${4 + FAILING_DAYS}T01:10:00Z`)
  await sendWebhooks()
  expect(value(await showWebhook(as.vendorAdmin(vendor), { id }))).toMatchObject({
    state: 'off',
    offReason: 'failing',
  })
  expect((await webhookDeliveries(id)).map(({ state }) => state)).toEqual(['failed'])
  await aMessage()
  expect(await webhookDeliveries(id)).toHaveLength(1)
  const server = await startMailServer()
  process.env.SMTP_URL = server.url
  for (const told of (await switchedOffMails()).filter((mail) => mail.id === id))
    await webhookTasks['webhooks.mailSwitchedOff']!(told, {} as never)
  expect(server.state.received.map(({ to, subject }) => [to![0]!.address, subject])).toEqual([
    [address, 'Webhooken Overvågning er slået fra'],
  ])
  closeMail()
  await server.stop()
})

test('an address that says it is gone is switched off at once', async () => {
  const { id } = await aWebhook(receiver.url)
  receiver.state.answer = 410
  await aMessage()
  await sendWebhooks()
  expect(value(await showWebhook(as.medcomReader(), { id })).offReason).toBe('gone')
  expect((await switchOffWebhook(as.system, { id })).ok).toBe(false)
})

test('a redirect is not followed', async () => {
  const { id } = await aWebhook(receiver.url)
  Object.assign(receiver.state, { answer: 302, headers: { location: receiver.url } })
  await aMessage()
  await sendWebhooks()
  expect(receiver.state.received).toHaveLength(1)
  expect((await webhookDeliveries(id))[0]).toMatchObject({
    state: 'waiting',
    answers: ['Omdirigering følges ikke. Ikke nu'],
  })
})
