import { beforeAll, beforeEach, expect, test } from 'vitest'
import {
  askProof,
  listDueToAttest,
  makeProofLink,
  proveMailbox,
  remindMailbox,
  showMailbox,
  showProof,
} from '@/lib/mailboxes'
import { aMailbox, anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { standingFor } from '@/tests/support/every-actor'
import { anAskedMailbox } from '@/tests/support/mailboxes'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aVendor } from '@/tests/support/people'

let own: string
let other: string

beforeAll(async () => {
  ;[own, other] = [await aVendor('Egen (test)'), await aVendor('Anden (test)')]
})
beforeEach(() => setClock('2026-11-21T11:00:00Z'))

test('the link is asked for, mailed, shown and used; then the mailbox is proven for a year', async () => {
  const id = await aMailbox(own, { provenAt: null, address: 'bevis@egen.example' })
  const { name } = await anAccount({ vendorId: own, mailboxId: id })
  expect(value(await askProof(as.vendorUser(own), { ids: [id] }))).toMatchObject({ asked: 1, tooSoon: 0 })
  expect(await lastEntry()).toMatchObject({ verb: 'mailbox.askProof', subject_id: id, vendor_id: own })
  expect(await askOwner('select 1 from graphile_worker.jobs where key = $1', [`mailbox:${id}`])).toHaveLength(
    1,
  )
  expect(value(await showMailbox(as.vendorUser(own), { id })).state).toBe('waits')
  const { secret } = value(await makeProofLink(as.system, { id }))!
  expect(value(await showProof(as.bearer, { secret }))).toMatchObject({
    address: 'bevis@egen.example',
    vendor: 'Egen (test)',
    accounts: [name],
    state: 'open',
  })
  const outcomes = await Promise.all([1, 2, 3].map(() => proveMailbox(as.bearer, { secret })))
  expect(outcomes.map(kindOf).sort()).toEqual(['ok', 'state', 'state'])
  expect(await lastEntry()).toMatchObject({ verb: 'mailbox.prove', subject_id: id, vendor_id: own })
  expect(value(await showProof(as.bearer, { secret })).state).toBe('used')
  expect(value(await showMailbox(as.vendorUser(own), { id }))).toMatchObject({
    state: 'proven',
    attestBy: new Date('2027-11-21'),
  })
  expect(value(await makeProofLink(as.system, { id }))).toBeNull()
})

test('a link ends after its days, and when a newer one is mailed', async () => {
  const { id, secret } = await anAskedMailbox(own)
  await setClock('2026-12-05T11:00:01Z')
  expect(value(await showProof(as.bearer, { secret })).state).toBe('expired')
  expect(kindOf(await proveMailbox(as.bearer, { secret }))).toBe('state')
  value(await askProof(as.vendorAdmin(own), { ids: [id] }))
  const fresh = value(await makeProofLink(as.system, { id }))!
  expect(kindOf(await proveMailbox(as.bearer, { secret }))).toBe('notFound')
  expect(kindOf(await proveMailbox(as.bearer, { secret: fresh.secret }))).toBe('ok')
})

test('several are asked at once; one that was just asked is left in peace', async () => {
  const { id: asked } = await anAskedMailbox(own)
  expect(kindOf(await askProof(as.vendorAdmin(own), { ids: [asked] }))).toBe('state')
  const fresh = await aMailbox(own, { provenAt: null })
  expect(value(await askProof(as.medcomAdmin(), { ids: [asked, fresh, fresh] }))).toMatchObject({
    asked: 1,
    tooSoon: 1,
  })
  await setClock('2026-11-21T11:10:00Z')
  expect(value(await askProof(as.vendorAdmin(own), { ids: asked }))).toMatchObject({ asked: 1 })
})

test('who may ask, and who may not', async () => {
  const ids = [await aMailbox(own, { provenAt: null })]
  const standing = (source: 'phone' | null) => as.vendorAdmin(own, { standsFor: standingFor(source) })
  for (const asker of [as.medcomReader(), as.laboratoryUser(own), as.anonymous, standing(null)])
    expect(kindOf(await askProof(asker, { ids }))).toBe('forbidden')
  expect(kindOf(await askProof(as.vendorAdmin(other), { ids }))).toBe('notFound')
  expect(kindOf(await askProof(as.vendorAdmin(own), { ids: [] }))).toBe('validation')
  expect(kindOf(await askProof(standing('phone'), { ids }))).toBe('ok')
  for (const asker of [as.vendorAdmin(own), as.anonymous])
    expect(kindOf(await proveMailbox(asker, { secret: 'x' }))).toBe('forbidden')
  expect(kindOf(await proveMailbox(as.bearer, { secret: 'ukendt' }))).toBe('notFound')
})

test('a person is not mailed without end, and links are not tried without end', async () => {
  const asker = as.vendorAdmin(own)
  const kinds: string[] = []
  for (let tries = 0; tries < 61; tries += 1) kinds.push(kindOf(await askProof(asker, { ids: [other] })))
  expect(new Set(kinds.slice(0, 60))).toEqual(new Set(['notFound']))
  expect(kinds.at(-1)).toBe('rateLimit')
})

test('a mailbox in use is told once before it must be confirmed again, and once after', async () => {
  const id = await aMailbox(own, { provenAt: '2025-12-10' })
  await askOwner(`update mailbox set attest_by = '2026-12-10' where id = $1`, [id])
  const due = async () => value(await listDueToAttest(as.system, {})).some((one) => one.id === id)
  expect(await due()).toBe(false)
  await anAccount({ vendorId: own, mailboxId: id })
  expect(await due()).toBe(true)
  const twice = await Promise.all([1, 2].map(() => remindMailbox(as.system, { id })))
  expect(twice.map(kindOf).sort()).toEqual(['ok', 'state'])
  expect(await lastEntry()).toMatchObject({ verb: 'mailbox.remind', subject_id: id, vendor_id: own })
  expect(await due()).toBe(false)
  const notes = () => askOwner<{ text: string }>('select text from routine_note where subject_id = $1', [id])
  expect(await notes()).toHaveLength(1)
  await setClock('2026-12-11T05:00:00Z')
  expect(value(await showMailbox(as.vendorUser(own), { id })).state).toBe('overdue')
  expect(await due()).toBe(true)
  value(await remindMailbox(as.system, { id }))
  expect(await due()).toBe(false)
  expect((await notes()).map(({ text }) => text)[0]).toMatch(
    /skulle være bekræftet igen den 10\.\sdecember 2026/,
  )
  const { secret } = value(await makeProofLink(as.system, { id }))!
  value(await proveMailbox(as.bearer, { secret }))
  expect(value(await showMailbox(as.vendorUser(own), { id })).attestBy).toEqual(new Date('2027-12-11'))
  for (const asker of [as.medcomAdmin(), as.vendorAdmin(own)]) {
    expect(kindOf(await remindMailbox(asker, { id }))).toBe('forbidden')
    expect(kindOf(await listDueToAttest(asker, {}))).toBe('forbidden')
  }
})
