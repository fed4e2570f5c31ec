import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import { receiveBounce } from '@/lib/mailboxes'
import { bounceDelivery, listDeliveries, receiptMessage, showProgress, updateMessage } from '@/lib/messages'
import { showOverview } from '@/lib/overview'
import { tasks } from '@/lib/tasks'
import { as } from '@/tests/support/actors'
import { aChain } from '@/tests/support/chains'
import { askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { aMessage, deliveriesOf } from '@/tests/support/messages'
import { setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const NOW = '2026-03-04T01:10:00Z'
const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL ?? '', tasks })
const waiting = async () =>
  value(await showOverview(as.medcomAdmin(), {})).tasks.filter(({ key }) => key.startsWith('unreached-'))

let server: Awaited<ReturnType<typeof startMailServer>>
let vendorId: string
let contact: string
let deputy: string
let administrator: string

beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = server.url
  await setClock(NOW)
})
beforeEach(async () => {
  Object.assign(server.state, { received: [], unknown: [] })
  ;({ vendorId, contact, deputy, administrator } = await aChain())
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

const announce = () => aMessage({ affects: 'chosen', vendorIds: [vendorId] })
const chain = async (id: string) =>
  (await deliveriesOf(id))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ address, rank, state, reasons }) => ({ address, rank, state, why: reasons[0]!.why }))

test('where the contact is refused for good the deputy gets it, and the mailbox is known to be lost', async () => {
  server.state.unknown = [contact]
  const { id } = await announce()
  await work()
  expect(await chain(id)).toEqual([
    { address: contact, rank: 0, state: 'bounced', why: 'contact' },
    { address: deputy, rank: 1, state: 'sent', why: 'deputy' },
  ])
  const [second] = (await deliveriesOf(id)).filter(({ rank }) => rank === 1)
  expect(second!.reasons).toMatchObject([{ forId: expect.any(String), function: 'operations' }])
  expect(JSON.stringify(second!.reasons)).not.toContain('Karl')
  const { rows } = value(await listDeliveries(as.medcomReader(), { id }))
  expect(rows.map(({ reasons }) => reasons).toSorted()).toEqual([
    ['Drift'],
    ['stedfortræder for Karl Kontakt'],
  ])
  const [mailbox] = await askOwner(
    'select unreachable_since, unreachable_reason from mailbox where address = $1',
    [contact],
  )
  expect(mailbox).toMatchObject({ unreachable_since: new Date(NOW) })
  expect(await waiting()).toEqual([])
})

test('where nobody is reached, neither contact nor deputy nor administrator, MedCom is asked to ring', async () => {
  server.state.unknown = [contact, deputy, administrator]
  const { id } = await announce()
  await work()
  expect((await chain(id)).map(({ rank, state }) => [rank, state])).toEqual([
    [0, 'bounced'],
    [1, 'bounced'],
    [2, 'bounced'],
  ])
  expect(await waiting()).toMatchObject([
    { urgency: 'now', link: { href: expect.stringContaining(id) as string } },
  ])
  expect(value(await showProgress(as.medcomAdmin(), { id }))!.toRing).toMatchObject([
    { vendorId, unreached: true },
  ])
  value(await receiptMessage(as.vendorUser(vendorId), { id, step: 1 }))
  expect(await waiting()).toEqual([])
})

test('a vendor that nobody is named at is a task from the beginning', async () => {
  const nobody = await makeVendor()
  const { id } = await aMessage({ affects: 'chosen', vendorIds: [nobody] })
  await work()
  const tasksOf = await waiting()
  expect(tasksOf.map(({ link }) => link?.href)).toEqual([expect.stringContaining(id)])
  value(await receiptMessage(as.vendorUser(nobody), { id, step: 1 }))
})

test('a mail that comes back later, told by address, falls back; told twice it changes nothing', async () => {
  const { id } = await announce()
  await work()
  const bounce = { address: contact, kind: 'permanent', reason: '550 5.1.1 gone', at: NOW } as const
  const provider = as.apiKey(['mail:bounces'])
  value(await receiveBounce(provider, bounce))
  await work()
  value(await receiveBounce(provider, bounce))
  await work()
  expect(await chain(id)).toMatchObject([
    { address: contact, state: 'bounced' },
    { address: deputy, state: 'sent' },
  ])
})

test('what is superseded by a newer step, or was receipted, does not fall back', async () => {
  const { id } = await announce()
  await work()
  const [first] = await deliveriesOf(id)
  value(await updateMessage(as.medcomAdmin(), { id, version: 1, text: 'Fejlen er fundet.' }))
  await work()
  value(await bounceDelivery(as.system, { delivery: first!.id, reason: '550', at: new Date(NOW) }))
  await work()
  expect(await deliveriesOf(id)).toHaveLength(2)
  await askOwner('update message_delivery set receipted_at = sent_at where message_id = $1', [id])
  const answered = await bounceDelivery(as.system, { address: contact, reason: '550', at: new Date(NOW) })
  expect(value(answered).bounced).toBe(0)
})
