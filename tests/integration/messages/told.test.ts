import { beforeAll, expect, test } from 'vitest'
import { correctMessage, listReach, listRecipients, muteMessages, unmuteMessages } from '@/lib/messages'
import { eraseContact } from '@/lib/privacy'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { DISTURBANCE } from '@/tests/support/message-inputs'
import { aMessage, deliveriesOf } from '@/tests/support/messages'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const INFORMATION = { ...DISTURBANCE, kind: 'information', priority: 'p4' } as const
let own: string
let other: string
let address: string
let us: ReturnType<typeof as.vendorUser>

const addressOf = async (mailboxId: string) =>
  (await askOwner<{ address: string }>('select address from mailbox where id = $1', [mailboxId]))[0]!.address
const told = async (more: object) => (await deliveriesOf((await aMessage(more)).id)).map((one) => one.address)

beforeAll(async () => {
  await setClock('2026-03-04T01:10:00Z')
  ;[own, other] = [await makeVendor(), await makeVendor()]
  address = await addressOf((await aContact({ vendorId: own })).mailboxId)
  us = as.vendorUser(own)
})

test('what no contract promises is switched off and on at an address, the rest comes all the same', async () => {
  expect(value(await muteMessages(us, { address, kind: 'information' }))).toEqual({ address })
  expect(await lastEntry()).toMatchObject({ verb: 'message.mute', vendor_id: own })
  expect(JSON.stringify(await lastEntry())).not.toContain(address)
  expect(await told(INFORMATION)).not.toContain(address)
  expect(await told(DISTURBANCE)).toContain(address)
  const { kinds } = value(await listRecipients(us, {}))
  const muted = kinds.filter(({ recipients }) => recipients.some((one) => one.muted)).map(({ kind }) => kind)
  expect(muted).toEqual(['information'])
  expect(kindOf(await muteMessages(us, { address, kind: 'information' }))).toBe('state')
  value(await unmuteMessages(us, { address, kind: 'information' }))
  expect(await told(INFORMATION)).toContain(address)
  expect(kindOf(await unmuteMessages(us, { address, kind: 'information' }))).toBe('notFound')
})

test('nobody switches off for others, nor what a contract promises', async () => {
  expect(kindOf(await muteMessages(us, { address, kind: 'disturbance' as never }))).toBe('validation')
  expect(kindOf(await muteMessages(as.vendorUser(other), { address, kind: 'information' }))).toBe('notFound')
  for (const who of [as.medcomAdmin(), as.bearer, as.anonymous, as.system])
    expect(kindOf(await muteMessages(who, { address, kind: 'information' }))).toBe('forbidden')
  expect(kindOf(await listRecipients(as.medcomReader(), { vendorId: own }))).toBe('ok')
  expect(value(await listRecipients(as.vendorUser(other), { vendorId: own })).vendorId).toBe(other)
})

test('MedCom sees by day at whom nothing would arrive', async () => {
  const { rows } = value(await listReach(as.medcomReader(), {}))
  const reach = (vendorId: string) => rows.find(({ id }) => id === vendorId)
  expect(reach(own)).toMatchObject({ counts: { disturbance: 1, information: 1 } })
  expect(reach(other)).toMatchObject({ counts: { disturbance: 0 }, reachesNobody: true })
  expect(reach(other)!.missing.length).toBeGreaterThan(0)
  value(await muteMessages(us, { address, kind: 'information' }))
  const { rows: after } = value(await listReach(as.medcomAdmin(), {}))
  expect(after.find(({ id }) => id === own)).toMatchObject({ counts: { disturbance: 1, information: 0 } })
  value(await unmuteMessages(us, { address, kind: 'information' }))
  expect(kindOf(await listReach(us, {}))).toBe('forbidden')
})

test('whoever is erased is nowhere among those who were told', async () => {
  const gone = await aContact({ vendorId: own, kind: 'person', name: 'Erna Erindring' })
  const theirs = await addressOf(gone.mailboxId)
  const { id } = await aMessage()
  await askOwner(`update message_delivery set state = 'sent', sent_at = now() where message_id = $1`, [id])
  await askOwner('update contact set ended_at = now() where id = $1', [gone.id])
  value(await eraseContact(as.medcomAdmin(), { id: gone.id }))
  const kept = JSON.stringify(await deliveriesOf(id))
  expect(kept).toContain('Slettet person')
  expect(kept).not.toContain('Erna')
  expect(kept).not.toContain(theirs)
})

test('what is about the test environment alone is told to those who see to that', async () => {
  const vendorId = await makeVendor()
  const operations = await addressOf((await aContact({ vendorId })).mailboxId)
  const technical = await addressOf((await aContact({ vendorId, functions: ['technical'] })).mailboxId)
  const about = (...components: ('production:lookUp' | 'test:lookUp')[]) =>
    told({ ...DISTURBANCE, affects: 'chosen', vendorIds: [vendorId], components })
  expect(await about('test:lookUp')).toEqual([technical])
  expect(await about('production:lookUp')).toEqual([operations])
  expect(await about('test:lookUp', 'production:lookUp')).toEqual([operations, technical].toSorted())
  const { id } = await aMessage({ ...DISTURBANCE, affects: 'chosen', vendorIds: [vendorId] })
  value(
    await correctMessage(as.medcomAdmin(), {
      id,
      version: 1,
      title: 'Kun test',
      priority: 'p1',
      components: ['test:lookUp'],
      text: 'Det er kun test.',
    }),
  )
  expect((await deliveriesOf(id)).map((one) => one.address)).toEqual(
    [operations, operations, technical].toSorted(),
  )
  const { kinds } = value(await listRecipients(as.vendorUser(vendorId), {}))
  expect(kinds.filter(({ kind }) => kind === 'disturbance')).toMatchObject([
    { parts: [], recipients: [{ address: operations }] },
    {
      parts: [{ environment: 'test' }, { environment: 'test' }, { environment: 'test' }],
      recipients: [{ address: technical }],
    },
  ])
})
