import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { holdLock } from '@/lib/db/held-lock'
import { closeMail } from '@/lib/mail'
import { updateMessage } from '@/lib/messages'
import { SENDERS } from '@/lib/messages/lock'
import { sendWaiting } from '@/lib/messages/send'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { aMessage, deliveriesOf } from '@/tests/support/messages'
import { setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

let server: Awaited<ReturnType<typeof startMailServer>>
const ids: string[] = []

beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = server.url
  await setClock('2026-03-04T01:10:00Z')
  for (let number = 0; number < 9; number += 1)
    ids.push((await aContact({ vendorId: await makeVendor() })).mailboxId)
})
beforeEach(() => Object.assign(server.state, { received: [], refuse: false, unknown: [] }))
afterAll(async () => {
  closeMail()
  await server.stop()
})

const addresses = async () =>
  (await askOwner<{ address: string }>('select address from mailbox order by address')).map(
    (row) => row.address,
  )
const update = (id: string, version: number) =>
  updateMessage(as.medcomAdmin(), { id, version, text: 'Fejlen er fundet.' })

test('each address gets one mail a step, in one thread, with the answer of the server kept', async () => {
  const { id } = await aMessage()
  value(await update(id, 1))
  await sendWaiting()
  const got = server.state.received
  expect(got.map(({ to }) => to![0]!.address).sort()).toEqual(
    (await addresses()).flatMap((one) => [one, one]),
  )
  for (const address of await addresses()) {
    const [first, second, ...more] = got.filter(({ to }) => to![0]!.address === address)
    expect(more).toEqual([])
    expect(second!.inReplyTo).toBe(first!.messageId)
    expect(first!.subject).toContain('Driftsforstyrrelse, Opslag, 04.03.2026 kl. 02.00')
    expect(second!.subject).toContain('Opdatering')
    expect(first!.messageId).toMatch(/^<SM-\d+\.1\.[0-9a-f]{16}@localhost>$/)
    const head = new Map(second!.headers.map(({ key, value }) => [key, value]))
    expect(head.get('references')).toBe(first!.messageId)
    expect(head.get('auto-submitted')).toBe('auto-generated')
    expect(head.get('x-auto-response-suppress')).not.toMatch(/All|NDR/)
    expect(head.get('x-auto-response-suppress')).toMatch(/OOF, AutoReply$/)
    expect(head.get('thread-topic')).toMatch(/^Servicemeddelelse SM-\d+$/)
    expect(head.get('thread-index')).toMatch(/^[\w+/]{36}$/)
    // It is promised by contract: no program shall take it for a list that one can leave.
    for (const name of ['precedence', 'list-id', 'list-unsubscribe']) expect(head.has(name)).toBe(false)
  }
  for (const delivery of await deliveriesOf(id))
    expect(delivery).toMatchObject({
      state: 'sent',
      attempts: 1,
      may_be_twice: false,
      answer: expect.stringMatching(/^250/) as string,
    })
})

test('a server in trouble loses nothing: it is tried again later, and what comes after in the thread waits', async () => {
  server.state.refuse = true
  const { id } = await aMessage()
  await sendWaiting()
  expect(server.state.received).toEqual([])
  for (const delivery of await deliveriesOf(id))
    expect(delivery).toMatchObject({ state: 'deferred', attempts: 1, may_be_twice: false })
  server.state.refuse = false
  value(await update(id, 1))
  await sendWaiting()
  expect(server.state.received).toEqual([])
  await setClock('2026-03-04T01:11:00Z')
  await sendWaiting()
  expect(server.state.received).toHaveLength(18)
})

test('an address that is not there is not tried again, and the others get theirs', async () => {
  const [gone = ''] = await addresses()
  server.state.unknown = [gone]
  const { id } = await aMessage()
  await sendWaiting()
  expect(server.state.received).toHaveLength(8)
  const states = Object.fromEntries((await deliveriesOf(id)).map(({ address, state }) => [address, state]))
  expect(states[gone]).toBe('bounced')
})

test('what a worker that is gone had taken is sent by another, and marked as perhaps sent twice', async () => {
  const { id } = await aMessage()
  const alive = await holdLock([SENDERS, 5])
  await askOwner(
    `update message_delivery set state = 'sending', attempts = 1, taken_by = 5,
       leased_until = clock_timestamp() + interval '1 minute' where message_id = $1`,
    [id],
  )
  await sendWaiting()
  expect(server.state.received).toEqual([])
  await alive.release()
  await expect.poll(async () => (await sendWaiting(), server.state.received.length)).toBe(9)
  for (const delivery of await deliveriesOf(id))
    expect(delivery).toMatchObject({ state: 'sent', may_be_twice: true })
})

test('a server that cannot be reached costs nobody a turn: all is sent once it is back', async () => {
  closeMail()
  await server.stop()
  const { id } = await aMessage()
  const sending = sendWaiting()
  server = await startMailServer(Number(new URL(server.url).port))
  await sending
  expect(server.state.received).toHaveLength(9)
  for (const delivery of await deliveriesOf(id))
    expect(delivery).toMatchObject({ state: 'sent', may_be_twice: false })
})
