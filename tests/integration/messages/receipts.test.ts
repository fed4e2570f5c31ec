import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  listCalls,
  listDeliveries,
  noteCall,
  passOn,
  receiptByLink,
  receiptMessage,
  showByLink,
  showMessage,
  showPassOn,
  showProgress,
  updateMessage,
} from '@/lib/messages'
import { receiptSecret } from '@/lib/messages/receipt-secret'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { aMessage, deliveriesOf } from '@/tests/support/messages'
import { countEntries, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const medcom = as.medcomAdmin()
let one: string
let two: string
let other: string
let id: string

beforeAll(async () => {
  await setClock('2026-03-04T01:10:00Z')
  ;[one, two, other] = [await makeVendor(), await makeVendor(), await makeVendor()]
  await aContact({ vendorId: one })
  await aContact({ vendorId: two })
})
beforeEach(async () => {
  id = (await aMessage({ affects: 'chosen', vendorIds: [one, two] })).id
})

const linkOf = async (vendorId: string) => {
  const { id: delivery } = (await deliveriesOf(id)).find(({ vendor_id }) => vendor_id === vendorId)!
  return { delivery, secret: receiptSecret(delivery) }
}
const progress = async (step?: number) => value(await showProgress(medcom, { id, ...(step && { step }) }))!

test('whoever holds the link sees the step, and says once that they have', async () => {
  const link = await linkOf(one)
  expect(value(await showByLink(as.bearer, link))).toMatchObject({
    step: 1,
    receiptedAt: null,
    newest: null,
    text: 'Opslag svarer ikke. Vi leder efter fejlen.',
  })
  value(await receiptByLink(as.bearer, link))
  const entry = await lastEntry()
  expect(entry).toMatchObject({ verb: 'message.receiptByLink', subject_id: id, vendor_id: one })
  expect(entry!.changes.find(({ field }) => field === 'address')).toHaveProperty('digest')
  await setClock('2026-03-04T01:20:00Z')
  value(await receiptByLink(as.bearer, link))
  await setClock('2026-03-04T01:10:00Z')
  expect(value(await showByLink(as.bearer, link)).receiptedAt).toEqual(new Date('2026-03-04T01:10:00Z'))
  expect((await lastEntry())!.changes).toEqual([])
})

test('a link that is guessed, or of another mail, leads nowhere', async () => {
  const link = await linkOf(one)
  const wrong = { ...link, delivery: (await linkOf(two)).delivery }
  for (const verb of [showByLink, receiptByLink]) {
    expect(kindOf(await verb(as.bearer, wrong))).toBe('notFound')
    expect(kindOf(await verb(as.vendorAdmin(one), link))).toBe('forbidden')
  }
})

test('a vendor says so signed in, and passes it on, each once', async () => {
  const vendor = as.vendorUser(one)
  expect(value(await receiptMessage(vendor, { id, step: 1 }))).toMatchObject({ first: true })
  expect(await lastEntry()).toMatchObject({ verb: 'message.receipt', subject_id: id, vendor_id: one })
  expect(value(await receiptMessage(vendor, { id, step: 1 }))).toMatchObject({ first: false })
  const ready = value(await showPassOn(vendor, { id, step: 1 }))
  expect(ready).toMatchObject({ passedOnAt: null })
  expect(ready.text).toContain('Opslag svarer ikke. Vi leder efter fejlen.')
  expect(ready.text).not.toContain('MedCom')
  value(await passOn(vendor, { id, step: 1 }))
  expect(await lastEntry()).toMatchObject({ verb: 'message.passOn', subject_id: id, vendor_id: one })
  expect(value(await showMessage(vendor, { id })).own).toMatchObject({
    receipts: [{ step: 1 }],
    passedOn: [{ step: 1 }],
  })
  expect(value(await showMessage(as.vendorUser(two), { id })).own).toEqual({ receipts: [], passedOn: [] })
})

test('what does not concern a vendor cannot be receipted or passed on by it', async () => {
  const before = await countEntries()
  for (const verb of [receiptMessage, passOn, showPassOn]) {
    expect(kindOf(await verb(as.vendorUser(other), { id, step: 1 }))).toBe('notFound')
    expect(kindOf(await verb(as.vendorUser(one), { id, step: 7 }))).toBe('notFound')
    expect(kindOf(await verb(medcom, { id, step: 1 }))).toBe('forbidden')
  }
  expect(await countEntries()).toBe(before)
})

test('MedCom sees how far it has come, who has seen it, and whom to ring of the rest', async () => {
  expect(await progress()).toMatchObject({
    mails: { all: 2, queued: 2, sent: 0, receipted: 0, twice: 0 },
    vendors: { all: 2, silent: 2, passedOn: 0 },
    receipts: [],
  })
  const { name } = (await deliveriesOf(id)).find(({ vendor_id }) => vendor_id === two)!
  value(await receiptByLink(as.bearer, await linkOf(one)))
  const now = await progress()
  expect(now).toMatchObject({
    mails: { receipted: 1 },
    vendors: { all: 2, silent: 1 },
    receipts: [{ vendorId: one, way: 'link' }],
    toRing: [{ vendorId: two, unreached: false, contacts: [{ name, phone: '70 12 34 56', mail: 'queued' }] }],
  })
  value(await noteCall(medcom, { id, step: 1, vendorId: two }))
  expect(await lastEntry()).toMatchObject({ verb: 'message.noteCall', subject_id: id, vendor_id: two })
  expect(await progress()).toMatchObject({ vendors: { silent: 0 }, toRing: [] })
})

test('the whole call list begins with those whom no mail reached, and holds nobody twice', async () => {
  const { id: all } = await aMessage()
  const { lines } = value(await listCalls(as.medcomReader(), { id: all }))!
  expect(lines[0]).toMatchObject({ vendorId: other, unreached: true, contacts: [] })
  expect(lines.slice(1).map(({ unreached }) => unreached)).toEqual([false, false])
  expect(new Set(lines.map(({ vendorId }) => vendorId)).size).toBe(3)
  value(await noteCall(medcom, { id: all, step: 1, vendorId: other }))
  expect(value(await listCalls(medcom, { id: all }))!.lines).toHaveLength(2)
  expect(kindOf(await listCalls(medcom, { id: one }))).toBe('notFound')
  expect(kindOf(await listCalls(as.vendorAdmin(one), { id: all }))).toBe('forbidden')
})

test('who has seen something newer has seen what came before it, not the other way round', async () => {
  value(await receiptMessage(as.vendorUser(one), { id, step: 1 }))
  value(await updateMessage(medcom, { id, version: 1, text: 'Fejlen er fundet.' }))
  expect(await progress()).toMatchObject({ step: { number: 2 }, vendors: { silent: 2 } })
  value(await receiptMessage(as.vendorUser(two), { id, step: 2 }))
  expect(await progress(1)).toMatchObject({ vendors: { silent: 0 } })
  expect(value(await showByLink(as.bearer, await linkOf(one))).newest).toMatchObject({
    deed: 'update',
    text: 'Fejlen er fundet.',
  })
})

test('only MedCom sees everybody; a vendor sees the mails to itself', async () => {
  expect(kindOf(await showProgress(as.vendorAdmin(one), { id }))).toBe('forbidden')
  expect(kindOf(await noteCall(as.medcomReader(), { id, step: 1, vendorId: one }))).toBe('forbidden')
  expect(kindOf(await noteCall(medcom, { id, step: 1, vendorId: id }))).toBe('notFound')
  const seen = value(await listDeliveries(as.vendorUser(one), { id })).rows
  expect(seen.map(({ vendorId }) => vendorId)).toEqual([one])
  expect(value(await listDeliveries(medcom, { id, state: 'silent' })).rows).toHaveLength(2)
  expect(kindOf(await listDeliveries(as.vendorUser(other), { id }))).toBe('notFound')
  expect(
    await askOwner(
      'select from message_receipt r join message_step s on s.id = r.step_id where s.message_id = $1',
      [id],
    ),
  ).toEqual([])
})
