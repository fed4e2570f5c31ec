import { beforeAll, expect, test } from 'vitest'
import {
  acceptInvitation,
  deactivateUser,
  listInvitations,
  makeInvitationLink,
  resendInvitation,
  sendInvitation,
  showInvitation,
  withdrawInvitation,
} from '@/lib/people'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { auditEntries, kindOf, setClock, value } from '@/tests/support/outcomes'
import { aLaboratory, aPerson, aVendor } from '@/tests/support/people'

let own: string
let other: string
let laboratory: string
let foreign: string
let count = 0

beforeAll(async () => {
  ;[own, other] = [await aVendor('Egen (test)'), await aVendor('Anden (test)')]
  ;[laboratory, foreign] = [await aLaboratory(own), await aLaboratory(other)]
})

type Invited = Partial<Parameters<typeof sendInvitation>[1]>

const to = (more: Invited = {}) => ({
  email: `inviteret-${++count}@prove.example`,
  name: 'Ida Inviteret',
  role: 'vendorUser' as const,
  vendorId: own,
  ...more,
})

async function sent(more: Invited = {}) {
  const { id } = value(await sendInvitation(as.vendorAdmin(own), to(more)))
  const link = value(await makeInvitationLink(as.system, { id }))
  return { id, secret: link!.secret }
}

test('an invitation is mailed, shown to its bearer, and accepted once', async () => {
  const before = (await auditEntries()).length
  const { id, secret } = await sent({ functional: 'ja' })
  const [job] = await askOwner('select 1 from graphile_worker.jobs where key = $1', [`invitation:${id}`])
  expect(job).toBeDefined()
  expect(value(await showInvitation(as.bearer, { secret }))).toMatchObject({
    name: 'Ida Inviteret',
    belongsTo: 'Egen (test)',
    functional: true,
    state: 'open',
  })
  const outcomes = await Promise.all([1, 2, 3].map(() => acceptInvitation(as.bearer, { secret })))
  expect(outcomes.map(kindOf).sort()).toEqual(['ok', 'state', 'state'])
  const verbs = (await auditEntries()).slice(before).map(({ verb, vendor_id }) => [verb, vendor_id])
  expect(verbs).toEqual([
    ['invitation.send', own],
    ['invitation.accept', own],
  ])
  expect(kindOf(await withdrawInvitation(as.vendorAdmin(own), { id }))).toBe('state')
  expect(kindOf(await resendInvitation(as.vendorAdmin(own), { id }))).toBe('state')
})

test('vendor administrators invite to their own organisation and the laboratories they serve', async () => {
  const invite = async (more: Invited) => kindOf(await sendInvitation(as.vendorAdmin(own), to(more)))
  expect(await invite({ role: 'vendorAdmin' })).toBe('ok')
  expect(await invite({ role: 'laboratoryUser', laboratoryId: laboratory })).toBe('ok')
  expect(await invite({ role: 'laboratoryUser', laboratoryId: foreign })).toBe('notFound')
  expect(await invite({ role: 'laboratoryUser' })).toBe('validation')
  expect(await invite({ role: 'medcomReader' })).toBe('forbidden')
  value(await sendInvitation(as.vendorAdmin(own), to({ vendorId: other, email: 'stemplet@prove.example' })))
  const [row] = await askOwner<{ vendor_id: string }>(
    `select vendor_id from invitation where email = 'stemplet@prove.example'`,
  )
  expect(row?.vendor_id).toBe(own)
})

test('MedCom invites anybody; others invite nobody', async () => {
  const all: Invited[] = [
    {},
    { role: 'vendorAdmin' },
    { role: 'medcomAdmin' },
    { role: 'laboratoryUser', laboratoryId: foreign },
  ]
  for (const more of all) expect(kindOf(await sendInvitation(as.medcomAdmin(), to(more)))).toBe('ok')
  expect(kindOf(await sendInvitation(as.medcomAdmin(), to({ vendorId: null })))).toBe('validation')
  for (const asker of [as.vendorUser(own), as.medcomReader(), as.laboratoryUser(laboratory), as.anonymous])
    expect(kindOf(await sendInvitation(asker, to()))).toBe('forbidden')
})

test('another vendor’s invitations are not there', async () => {
  const { id } = await sent()
  expect(kindOf(await withdrawInvitation(as.vendorAdmin(other), { id }))).toBe('notFound')
  expect(kindOf(await resendInvitation(as.vendorAdmin(other), { id }))).toBe('notFound')
  const seen = value(await listInvitations(as.vendorAdmin(other), { state: 'all' })).rows
  expect(seen.map((row) => row.id)).not.toContain(id)
})

test('nobody is invited twice', async () => {
  const { email } = await aPerson({ role: 'vendorUser', vendorId: own })
  expect(kindOf(await sendInvitation(as.vendorAdmin(own), to({ email })))).toBe('validation')
  const twice = to()
  value(await sendInvitation(as.vendorAdmin(own), twice))
  expect(kindOf(await sendInvitation(as.vendorAdmin(own), twice))).toBe('validation')
})

test('a withdrawn link and one that was sent again open nothing', async () => {
  const { id, secret } = await sent()
  value(await resendInvitation(as.vendorAdmin(own), { id }))
  expect(kindOf(await acceptInvitation(as.bearer, { secret }))).toBe('notFound')
  const fresh = value(await makeInvitationLink(as.system, { id }))!
  value(await withdrawInvitation(as.vendorAdmin(own), { id }))
  expect(kindOf(await withdrawInvitation(as.vendorAdmin(own), { id }))).toBe('state')
  expect(kindOf(await acceptInvitation(as.bearer, { secret: fresh.secret }))).toBe('notFound')
  expect(value(await makeInvitationLink(as.system, { id }))).toBeNull()
})

test('a link lasts a week, and a fresh one may be sent after that', async () => {
  await setClock('2026-11-01T12:00:00Z')
  const { id, secret } = await sent()
  await setClock('2026-11-08T12:00:00Z')
  expect(value(await showInvitation(as.bearer, { secret })).state).toBe('expired')
  expect(kindOf(await acceptInvitation(as.bearer, { secret }))).toBe('state')
  value(await resendInvitation(as.vendorAdmin(own), { id }))
  const fresh = value(await makeInvitationLink(as.system, { id }))!
  value(await acceptInvitation(as.bearer, { secret: fresh.secret }))
  await setClock(null)
})

test('who already has access under that address is told to sign in', async () => {
  const email = 'to.steder@prove.example'
  const { secret } = await sent({ email })
  const { id } = await aPerson({ role: 'vendorUser', vendorId: other, email: 'midlertidig@prove.example' })
  await askOwner('update app_user set email = $1 where id = $2', [email, id])
  expect(kindOf(await acceptInvitation(as.bearer, { secret }))).toBe('state')
  value(await deactivateUser(as.medcomAdmin(), { id }))
})

test('only the bearer of a link accepts', async () => {
  const { secret } = await sent()
  expect(kindOf(await acceptInvitation(as.medcomAdmin(), { secret }))).toBe('forbidden')
  expect(kindOf(await acceptInvitation(as.bearer, { secret: secret.slice(1) }))).toBe('validation')
  expect(kindOf(await acceptInvitation(as.bearer, { secret: 'x'.repeat(secret.length) }))).toBe('notFound')
})
