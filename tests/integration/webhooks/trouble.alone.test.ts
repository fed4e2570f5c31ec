import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { unwrap } from '@/lib/door/errors'
import { applyRetention } from '@/lib/privacy'
import {
  changeWebhook,
  removeWebhook,
  showWebhook,
  switchOffWebhook,
  switchOnWebhook,
  testWebhook,
  turnWebhooks,
} from '@/lib/webhooks'
import { sendWebhooks } from '@/lib/webhooks/send'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aMessage } from '@/tests/support/messages'
import { setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { startReceiver } from '@/tests/support/receiver'
import { aWebhook, webhookDeliveries } from '@/tests/support/webhooks'

// As in the demo, where what listens on our own machine may be called.
vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return { ...real, env: () => ({ ...real.env(), DEMO: true }) }
})

let receiver: Awaited<ReturnType<typeof startReceiver>>

beforeAll(async () => {
  receiver = await startReceiver()
})
beforeEach(async () => {
  await askOwner('delete from webhook_endpoint')
  Object.assign(receiver.state, { received: [], answer: 200, headers: {}, holds: '' })
  await setClock('2026-03-04T01:10:00Z')
})
afterAll(() => receiver.stop())

/** Where something happens beside the test. */
const PATIENT = { timeout: 15_000 }
const admin = as.medcomAdmin()
const shown = async (id: string) => value(await showWebhook(as.medcomReader(), { id }))
const turn = async (settled: Parameters<typeof turnWebhooks>[1]['settled'] = [], take = 10) =>
  unwrap(await turnWebhooks(as.system, { settled, take, takeFailing: take }))
/** What came of a call that was taken. */
const outcome = (taken: { id: string; attempts: number; version: number }, status: number | null) => ({
  id: taken.id,
  attempts: taken.attempts,
  version: taken.version,
  milliseconds: 5,
  status,
  answer: '',
  retryAfter: null,
})

test('a receiver that never answers holds back neither the others nor the queue', async () => {
  receiver.state.holds = '/stille'
  const silent = await aWebhook(receiver.url.replace('/npn', '/stille'))
  const quick = await aWebhook(receiver.url)
  await aMessage()
  const silentCalls = () => receiver.state.received.filter(({ path }) => path === '/stille')
  const run = sendWebhooks()
  await expect.poll(() => receiver.state.received.length, PATIENT).toBe(2)
  await aMessage()
  // The job is done at once; the run that waits is woken.
  await sendWebhooks()
  await expect
    .poll(async () => (await webhookDeliveries(quick.id)).map(({ state }) => state), PATIENT)
    .toEqual(['delivered', 'delivered'])
  expect((await webhookDeliveries(silent.id)).map(({ attempts }) => attempts).toSorted()).toEqual([0, 1])
  // What it hangs up on waits a minute; the next is tried, and held too.
  receiver.hangUp()
  await expect.poll(() => silentCalls().length, PATIENT).toBe(2)
  receiver.hangUp()
  await run
})

test('workers at once make one call an endpoint, in the order of what was told', async () => {
  const endpoints = [await aWebhook(receiver.url), await aWebhook(receiver.url)]
  for (let step = 0; step < 3; step += 1) await aMessage({ title: `Nr. ${step}` })
  for (let step = 0; step < 3; step += 1) {
    const turns = await Promise.all([turn(), turn(), turn()])
    const taken = turns.flatMap((one) => one.taken)
    expect(taken.map(({ endpointId }) => endpointId).toSorted()).toEqual(
      endpoints.map(({ id }) => id).toSorted(),
    )
    for (const { body } of taken) expect(body).toContain(`Nr. ${step}`)
    await Promise.all(taken.map((one) => turn([outcome(one, 200)], 0)))
  }
  expect((await turn()).taken).toEqual([])
})

test('a receiver that asks us to wait is left alone so long, with all that waits', async () => {
  const { id } = await aWebhook(receiver.url)
  Object.assign(receiver.state, { answer: 429, headers: { 'retry-after': '600' } })
  await aMessage()
  await sendWebhooks()
  expect((await shown(id)).waitUntil).toEqual(new Date('2026-03-04T01:20:00Z'))
  await aMessage()
  await setClock('2026-03-04T01:19:59Z')
  await sendWebhooks()
  expect(receiver.state.received).toHaveLength(1)
  receiver.state.answer = 200
  await setClock('2026-03-04T01:20:00Z')
  await sendWebhooks()
  expect((await webhookDeliveries(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  expect((await shown(id)).waitUntil).toBeNull()
})

test('what waits goes to a new address at once, and what the old one answered says nothing of it', async () => {
  const { id } = await aWebhook('http://localhost:1/gammel')
  await aMessage()
  await aMessage()
  await sendWebhooks()
  expect((await shown(id)).state).toBe('failing')
  const [first] = (await (await setClock('2026-03-04T01:11:00Z'), turn())).taken
  const { version, name } = await shown(id)
  value(await changeWebhook(admin, { id, version, name, url: receiver.url }))
  expect((await turn([outcome(first!, 410)], 0)).bad).toEqual([])
  expect(await shown(id)).toMatchObject({ state: 'on' })
  await sendWebhooks()
  expect((await webhookDeliveries(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
})

test('what is removed or switched off while it is called leaves nothing behind, and what was taken is said', async () => {
  const [gone, off] = [await aWebhook(receiver.url), await aWebhook(receiver.url)]
  await aMessage()
  const { taken } = await turn()
  value(await removeWebhook(admin, { id: gone.id }))
  value(await switchOffWebhook(admin, { id: off.id }))
  await turn(taken.map((one) => outcome(one, 200)))
  expect(await webhookDeliveries(gone.id)).toEqual([])
  expect((await webhookDeliveries(off.id)).map(({ state }) => state)).toEqual(['delivered'])
  value(await switchOnWebhook(admin, { id: off.id }))
  expect((await turn()).taken).toEqual([])
})

test('nothing that is told waits for, or fails by, an endpoint that is removed meanwhile', async () => {
  const { id } = await aWebhook(receiver.url)
  const kept = await aWebhook(receiver.url)
  const owner = new pg.Client(process.env.DATABASE_URL)
  await owner.connect()
  await owner.query('begin')
  await owner.query('delete from webhook_endpoint where id = $1', [id])
  const telling = aMessage()
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(() => askOwner(waiting), PATIENT).toHaveLength(1)
  await owner.query('commit')
  await owner.end()
  expect((await telling).id).toBeTruthy()
  expect(await webhookDeliveries(kept.id)).toHaveLength(1)
})

test('a secret that cannot be opened any more stops that endpoint alone, and the log says why', async () => {
  const [broken, sound] = [await aWebhook(receiver.url), await aWebhook(receiver.url)]
  await askOwner(
    `update webhook_endpoint set secret = (select secret from webhook_endpoint where id = $2) where id = $1`,
    [broken.id, sound.id],
  )
  await aMessage()
  await sendWebhooks()
  expect((await webhookDeliveries(sound.id))[0]).toMatchObject({ state: 'delivered' })
  expect((await webhookDeliveries(broken.id))[0]!.answers).toEqual([
    'Kaldet kunne ikke underskrives. Lav en ny hemmelighed.',
  ])
})

test('a vendor that is none any more is sent nothing', async () => {
  const vendor = await makeVendor()
  const { id } = await aWebhook(receiver.url, as.vendorAdmin(vendor))
  await aMessage()
  await askOwner(`update organisation_role set valid_to = '2026-03-03' where organisation_id = $1`, [vendor])
  await aMessage()
  expect(await webhookDeliveries(id)).toHaveLength(1)
})

test('a test is made once, and does not count towards switching off', async () => {
  const { id } = await aWebhook(receiver.url)
  receiver.state.answer = 500
  value(await testWebhook(admin, { id }))
  await sendWebhooks()
  expect((await webhookDeliveries(id))[0]).toMatchObject({ state: 'failed', attempts: 1 })
  expect((await shown(id)).state).toBe('on')
})

test('calls are forgotten after their time, but not what waits', async () => {
  const { id } = await aWebhook(receiver.url)
  await aMessage()
  await sendWebhooks()
  receiver.state.answer = 500
  await aMessage()
  await setClock('2026-09-05T01:10:00Z')
  value(await applyRetention(as.system, {}))
  expect((await webhookDeliveries(id)).map(({ state }) => state)).toEqual(['waiting'])
  expect(await askOwner('select from webhook_attempt')).toEqual([])
})
