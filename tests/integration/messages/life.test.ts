import { beforeAll, expect, test } from 'vitest'
import {
  announceMessage,
  beginMessage,
  cancelMessage,
  correctMessage,
  finishMessage,
  listMessages,
  moveMessage,
  showMessage,
  updateMessage,
} from '@/lib/messages'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { DISTURBANCE, WINDOW } from '@/tests/support/message-inputs'
import { aMessage, deliveriesOf, step } from '@/tests/support/messages'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const medcom = as.medcomAdmin()
let own: string
let other: string

beforeAll(async () => {
  await setClock('2026-03-04T01:10:00Z')
  ;[own, other] = [await makeVendor(), await makeVendor()]
  await aContact({ vendorId: own, functions: ['operations', 'technical'] })
})

test('a disturbance is told to those who are found now, promised more, and logged', async () => {
  const { id, recipients, gaps } = await aMessage()
  expect({ recipients, gaps }).toEqual({ recipients: 1, gaps: 1 })
  const message = value(await showMessage(medcom, { id }))
  expect(message).toMatchObject({ state: 'begun', nextUpdateAt: new Date('2026-03-04T02:10:00Z') })
  expect(message.steps[0]).toMatchObject({
    deed: 'announce',
    subject: `Driftsforstyrrelse, Opslag, 04.03.2026 kl. 02.00 – Opslag svarer ikke [SM-${message.number}]`,
  })
  const [delivery, ...rest] = await deliveriesOf(id)
  expect(rest).toEqual([])
  expect(delivery).toMatchObject({
    state: 'queued',
    rank: 0,
    reasons: [{ why: 'contact', function: 'operations' }],
  })
  expect(await lastEntry()).toMatchObject({
    verb: 'message.announce',
    subject_type: 'message',
    subject_id: id,
  })
  const jobs = await askOwner(`select from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'messages.send'`)
  expect(jobs.length).toBeGreaterThan(0)
})

test('a window lives from announced over moved and begun to done, each step told in its turn', async () => {
  const { id } = await aMessage(WINDOW)
  const moved = { startsOn: '2026-04-20', startsTime: '22:00', endsOn: '2026-04-21', endsTime: '02:00' }
  value(await moveMessage(medcom, await step(id, moved)))
  value(
    await correctMessage(
      medcom,
      await step(id, { title: 'Ny server', priority: 'p3', components: ['test:lookUp'] }),
    ),
  )
  expect(kindOf(await finishMessage(medcom, await step(id)))).toBe('state')
  value(await beginMessage(medcom, await step(id)))
  value(await updateMessage(medcom, await step(id, { notifies: 'nej' })))
  await setClock('2026-04-20T21:00:00Z')
  value(await finishMessage(medcom, await step(id)))
  await setClock('2026-03-04T01:10:00Z')
  const message = value(await showMessage(medcom, { id }))
  expect(message).toMatchObject({
    state: 'done',
    title: 'Ny server',
    endsAt: new Date('2026-04-20T21:00:00Z'),
    nextUpdateAt: null,
    components: [{ component: 'lookUp', environment: 'test' }],
  })
  expect(message.steps.map(({ deed }) => deed)).toEqual([
    'finish',
    'update',
    'begin',
    'correct',
    'move',
    'announce',
  ])
  const deliveries = await deliveriesOf(id)
  expect(deliveries).toHaveLength(5)
  for (const deed of [beginMessage, updateMessage, finishMessage, cancelMessage])
    expect(kindOf(await deed(medcom, await step(id)))).toBe('state')
  await expect(askOwner('update message_step set text = $1', ['Noget andet'])).rejects.toThrow(
    'never changes',
  )
})

test('what was announced is cancelled, and a stale page changes nothing', async () => {
  const { id } = await aMessage(WINDOW)
  const stale = await step(id)
  value(await updateMessage(medcom, await step(id)))
  expect(kindOf(await cancelMessage(medcom, stale))).toBe('conflict')
  value(await cancelMessage(medcom, await step(id)))
  expect(value(await showMessage(medcom, { id })).state).toBe('cancelled')
})

test('a window says when it is over', async () => {
  expect(faultOf(await announceMessage(medcom, { ...WINDOW, endsOn: '', endsTime: '' }))).toMatchObject({
    fields: { endsOn: 'Skriv, hvornår servicevinduet slutter.' },
  })
})

test('those it does not concern neither get it nor learn of it', async () => {
  const { id } = await aMessage({ affects: 'chosen', vendorIds: [own] })
  expect((await deliveriesOf(id)).map(({ vendor_id }) => vendor_id)).toEqual([own])
  expect(kindOf(await showMessage(as.vendorUser(own), { id }))).toBe('ok')
  expect(kindOf(await showMessage(as.vendorUser(other), { id }))).toBe('notFound')
  const listed = value(await listMessages(as.vendorUser(other), {})).rows.map((row) => row.id)
  expect(listed).not.toContain(id)
})

test('the list shows what is on first, then what is to come, then what is over, the newest first, page by page', async () => {
  const told = ['Slut', 'Planlagt', 'Begyndt', 'Slut igen'].map((title) => `Rækkefølge: ${title}`)
  const ids: string[] = []
  for (const title of told)
    ids.push((await aMessage({ ...(title.endsWith('Planlagt') ? WINDOW : DISTURBANCE), title })).id)
  for (const index of [0, 3]) value(await finishMessage(medcom, await step(ids[index]!)))
  const wanted = [ids[2], ids[1], ids[3], ids[0]]
  const asked = { search: 'Rækkefølge:' }
  expect(value(await listMessages(medcom, asked)).rows.map(({ id }) => id)).toEqual(wanted)
  const first = value(await listMessages(medcom, { ...asked, size: 2 }))
  const second = value(await listMessages(medcom, { ...asked, size: 2, after: first.next! }))
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(wanted)
})

test('only an administrator at MedCom tells', async () => {
  const { id } = await aMessage()
  for (const who of [as.medcomReader(), as.vendorAdmin(own), as.anonymous]) {
    expect(kindOf(await announceMessage(who, DISTURBANCE))).toBe('forbidden')
    expect(kindOf(await updateMessage(who, { id, version: 1, text: 'x' }))).toBe('forbidden')
  }
  expect(kindOf(await updateMessage(medcom, { id: own, version: 1, text: 'x' }))).toBe('notFound')
})
