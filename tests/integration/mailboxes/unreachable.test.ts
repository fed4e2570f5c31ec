import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { POST } from '@/app/api/v1/bounces/route'
import { digest, type Scope } from '@/lib/door/actor'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import {
  askProof,
  markReachable,
  markUnreachable,
  proveMailbox,
  receiveBounce,
  showMailbox,
} from '@/lib/mailboxes'
import { tasks } from '@/lib/tasks'
import { aMailbox, anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { anAskedMailbox, mailboxRow } from '@/tests/support/mailboxes'
import { countEntries, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aPerson, aVendor } from '@/tests/support/people'

const KEY = 'npn_proevenoegle_til_mail_der_kommer_retur'
let own: string
let other: string
let server: Awaited<ReturnType<typeof startMailServer>>
const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks })

beforeAll(async () => {
  await setClock('2026-11-21T11:00:00Z')
  ;[own, other] = [await aVendor('Egen (test)'), await aVendor('Anden (test)')]
  server = await startMailServer()
  process.env.SMTP_URL = server.url
  await aKey(KEY, ['mail:bounces'])
})
beforeEach(() => setClock('2026-11-21T11:00:00Z'))
afterAll(async () => {
  closeMail()
  await server.stop()
})

async function aKey(key: string, scopes: Scope[]) {
  await askOwner(
    `insert into api_key (id, name, start, digest, scopes, created_at) values (gen_random_uuid(), 'Prøve', 'npn_', $1, $2, now())`,
    [digest(key), scopes],
  )
}

const bounce = (address: string, more: object = {}) => ({
  address,
  kind: 'permanent',
  reason: `550 5.1.1 <${address}>: user unknown`,
  at: '2026-11-21T10:00:00Z',
  ...more,
})

async function post(body: unknown, key = KEY) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  const request = new Request('http://localhost/api/v1/bounces', { method: 'POST', headers, body: text })
  const response = await POST(request, { params: Promise.resolve({}) })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

test('mail that comes back makes the address unreachable for every vendor, once, and each is told elsewhere', async () => {
  const address = 'retur@faelles.example'
  const boss = await aPerson({ role: 'vendorAdmin', vendorId: own })
  const [mine, theirs] = [await aMailbox(own, { address }), await aMailbox(other, { address })]
  await anAccount({ vendorId: own, mailboxId: mine })
  expect(await post(bounce(address))).toMatchObject({ status: 202, body: { received: true } })
  for (const id of [mine, theirs])
    expect(await mailboxRow(id)).toMatchObject({
      unreachable_since: new Date('2026-11-21T10:00:00Z'),
      unreachable_reason: `550 5.1.1 <${address}>: user unknown`,
    })
  expect(await lastEntry()).toMatchObject({ verb: 'mailbox.receiveBounce', subject_type: 'mailbox' })
  expect(JSON.stringify((await lastEntry())?.changes)).not.toContain(address)
  const notes = await askOwner('select address, vendor_id from routine_note where kind = $1', [
    'mailbox.unreachable',
  ])
  expect(notes).toEqual([{ address: boss.email, vendor_id: own }])
  expect(await post(bounce(address, { at: '2026-11-21T10:30:00Z' }))).toMatchObject({ status: 202 })
  expect((await mailboxRow(mine)).unreachable_since).toEqual(new Date('2026-11-21T10:00:00Z'))
})

test('the answer never tells whether anybody uses the address', async () => {
  await aMailbox(own, { address: 'kendt@egen.example' })
  const [known, unknown] = [
    await post(bounce('kendt@egen.example')),
    await post(bounce('ukendt@egen.example')),
  ]
  expect(known).toEqual(unknown)
})

test('nonsense is named, and nothing is done about what is temporary', async () => {
  const id = await aMailbox(own, { address: 'midlertidig@egen.example' })
  expect(await post(bounce('midlertidig@egen.example', { kind: 'temporary' }))).toMatchObject({ status: 202 })
  expect((await mailboxRow(id)).unreachable_since).toBeNull()
  const before = await countEntries()
  const address = 'midlertidig@egen.example'
  for (const [body, field] of [
    [bounce('ikke en adresse'), 'address'],
    [bounce(address, { kind: 'whatever' }), 'kind'],
    [bounce(address, { at: 'i går' }), 'at'],
    [bounce(address, { at: '2026-11-21T11:06:00Z' }), 'at'],
    [bounce(address, { reason: ' \n ' }), 'reason'],
    [{}, 'address'],
  ] as const) {
    const answer = await post(body)
    expect(answer).toMatchObject({ status: 422, type: 'application/problem+json' })
    expect(Object.keys(answer.body.errors)).toContain(field)
  }
  for (const body of ['', '[]', 'null', '{', `"${address}"`]) expect((await post(body)).status).toBe(422)
  expect((await post(bounce(address, { reason: 'x'.repeat(70_000) }))).status).toBe(413)
  expect(await countEntries()).toBe(before)
})

test('only a key of MedCom’s for bounces may tell of them', async () => {
  await aKey('npn_noegle_til_noget_helt_andet', ['numbers:read'])
  expect((await post(bounce('a@b.example'), 'npn_noegle_til_noget_helt_andet')).status).toBe(403)
  expect((await post(bounce('a@b.example'), 'npn_en_noegle_der_ikke_findes')).status).toBe(401)
  const told = { ...bounce('a@b.example'), kind: 'permanent' as const }
  expect(kindOf(await receiveBounce(as.apiKey(['mail:bounces'], own), told))).toBe('forbidden')
  for (const asker of [as.medcomAdmin(), as.vendorAdmin(own), as.anonymous]) {
    expect(kindOf(await receiveBounce(asker, told))).toBe('forbidden')
    expect(kindOf(await markUnreachable(asker, { address: 'a@b.example', reason: '550' }))).toBe('forbidden')
  }
})

test('an older bounce does not undo a newer proof, and a proof makes the mailbox reachable', async () => {
  const { id, secret } = await anAskedMailbox(own)
  const { address } = await mailboxRow(id)
  await post(bounce(address))
  expect(value(await showMailbox(as.vendorUser(own), { id })).state).toBe('unreachable')
  value(await proveMailbox(as.bearer, { secret }))
  expect(value(await showMailbox(as.vendorUser(own), { id })).state).toBe('proven')
  await post(bounce(address))
  expect(value(await showMailbox(as.vendorUser(own), { id })).state).toBe('proven')
})

test('somebody who knows better says that it works again', async () => {
  const id = await aMailbox(own, { unreachableSince: '2026-11-01', provenAt: null })
  expect(kindOf(await markReachable(as.vendorAdmin(other), { id }))).toBe('notFound')
  for (const asker of [as.medcomReader(), as.laboratoryUser(own), as.bearer])
    expect(kindOf(await markReachable(asker, { id }))).toBe('forbidden')
  expect(kindOf(await markReachable(as.vendorAdmin(own), { id }))).toBe('ok')
  expect(await lastEntry()).toMatchObject({ verb: 'mailbox.markReachable', subject_id: id, vendor_id: own })
  expect(kindOf(await markReachable(as.vendorAdmin(own), { id }))).toBe('state')
})

test('an address that the mail server refuses for good is unreachable, and is not tried again; trouble is', async () => {
  const refused = await aMailbox(own, { provenAt: null })
  const fine = await aMailbox(own, { provenAt: null })
  await work()
  server.state.unknown = [(await mailboxRow(refused)).address]
  server.state.received = []
  value(await askProof(as.vendorAdmin(own), { ids: [refused, fine] }))
  await work()
  expect(server.state.received.map(({ to }) => to?.[0]?.address)).toEqual([(await mailboxRow(fine)).address])
  expect((await mailboxRow(refused)).unreachable_reason).toContain('5.1.1')
  expect(await lastEntry()).toMatchObject({
    verb: 'mailbox.markUnreachable',
    subject_id: refused,
    vendor_id: own,
  })
  expect(await askOwner('select 1 from graphile_worker.jobs where key = $1', [`mailbox:${refused}`])).toEqual(
    [],
  )
  server.state.refuse = true
  await setClock('2026-11-21T12:00:00Z')
  value(await askProof(as.vendorAdmin(own), { ids: [fine] }))
  await work()
  server.state.refuse = false
  expect((await mailboxRow(fine)).unreachable_since).toBeNull()
  expect(
    await askOwner('select 1 from graphile_worker.jobs where key = $1', [`mailbox:${fine}`]),
  ).toHaveLength(1)
})
