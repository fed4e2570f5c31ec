import { beforeAll, expect, test } from 'vitest'
import { actorOfSession, digest, type UserRole } from '@/lib/door/actor'
import {
  changeUser,
  deactivateUser,
  endOtherSessions,
  endSession,
  eraseUser,
  listUsers,
  reactivateUser,
  sendInvitation,
  showUser,
  startSession,
} from '@/lib/people'
import { as, context } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { auditEntries, kindOf, value } from '@/tests/support/outcomes'
import { aLaboratory, aPerson, aVendor } from '@/tests/support/people'

let admin: Awaited<ReturnType<typeof aPerson>>
let own: string
let other: string

beforeAll(async () => {
  admin = await aPerson({ name: 'Første Administrator' })
  own = await aVendor('Egen leverandør (test)')
  other = await aVendor('Anden leverandør (test)')
})

interface Changes {
  name?: string
  title?: string
  role?: UserRole
  functional?: boolean
}

const change = (id: string, more: Changes = {}) => ({
  id,
  version: 1,
  name: 'Nyt Navn',
  role: 'vendorUser' as UserRole,
  ...more,
})

test('a change counts from the next request and leaves one entry in the vendor’s log', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
  value(await startSession(as.anonymous, { userId: id, method: 'link', digest: digest('change') }))
  const before = (await auditEntries()).length
  value(await changeUser(as.vendorAdmin(own), change(id, { role: 'vendorAdmin', title: 'Chef' })))
  expect(await actorOfSession('change')).toMatchObject({ role: 'vendorAdmin', name: 'Nyt Navn' })
  const entries = (await auditEntries()).slice(before)
  expect(entries).toMatchObject([{ verb: 'user.change', subject_id: id, vendor_id: own }])
  expect(JSON.stringify(entries)).not.toContain('Nyt Navn')
})

test('two who change the same person are shown each other’s version', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own, name: 'Gammelt Navn' })
  value(await changeUser(as.vendorAdmin(own), change(id)))
  const outcome = await changeUser(as.vendorAdmin(own), change(id, { name: 'Mit Navn' }))
  expect(outcome).toMatchObject({
    ok: false,
    fault: {
      kind: 'conflict',
      version: 2,
      disagreements: [{ field: 'name', mine: 'Mit Navn', theirs: 'Nyt Navn' }],
    },
  })
})

test('another vendor’s people are not there', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: other })
  const laboratoryId = await aLaboratory(other)
  const staff = await aPerson({ role: 'laboratoryUser', laboratoryId })
  for (const foreign of [id, staff.id, admin.id]) {
    expect(kindOf(await showUser(as.vendorAdmin(own), { id: foreign }))).toBe('notFound')
    expect(kindOf(await changeUser(as.vendorAdmin(own), change(foreign)))).toBe('notFound')
    expect(kindOf(await deactivateUser(as.vendorAdmin(own), { id: foreign }))).toBe('notFound')
  }
  const seen = value(await listUsers(as.vendorAdmin(own), { state: 'all' })).rows.map((row) => row.id)
  expect(seen).not.toContain(id)
  expect(seen).not.toContain(staff.id)
})

test('a vendor sees the people of the laboratories it serves', async () => {
  const laboratoryId = await aLaboratory(own)
  const { id, email } = await aPerson({ role: 'laboratoryUser', laboratoryId })
  const { rows } = value(await listUsers(as.vendorUser(own), { search: email }))
  expect(rows.map((row) => row.id)).toEqual([id])
  value(await changeUser(as.vendorAdmin(own), change(id, { role: 'laboratoryUser' })))
})

test('only administrators change people', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
  for (const asker of [as.vendorUser(own), as.medcomReader(), as.anonymous, as.station(own)])
    expect(kindOf(await changeUser(asker, change(id)))).toBe('forbidden')
})

test('nobody is moved to another organisation by a change of role', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
  expect(await changeUser(as.medcomAdmin(), change(id, { role: 'medcomAdmin' }))).toMatchObject({
    fault: { kind: 'validation', fields: { role: expect.stringContaining('samme organisation') } },
  })
})

test('a functional mailbox never administrates', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own, functional: true })
  const outcome = await changeUser(as.vendorAdmin(own), change(id, { role: 'vendorAdmin', functional: true }))
  expect(outcome).toMatchObject({ fault: { kind: 'validation', fields: { role: expect.any(String) } } })
  const invited = await sendInvitation(as.medcomAdmin(), {
    email: 'npn@prove.example',
    name: 'NPN',
    role: 'medcomAdmin',
    functional: true,
  })
  expect(kindOf(invited)).toBe('validation')
})

test('closing and opening an access twice says so', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
  expect(kindOf(await reactivateUser(as.vendorAdmin(own), { id }))).toBe('state')
  value(await deactivateUser(as.vendorAdmin(own), { id }))
  expect(kindOf(await deactivateUser(as.vendorAdmin(own), { id }))).toBe('state')
  value(await reactivateUser(as.vendorAdmin(own), { id }))
})

test('the last MedCom administrator stays, also when two close each other at once', async () => {
  await askOwner(`update app_user set deactivated_at = now() where role = 'medcomAdmin'`)
  const [a, b] = [await aPerson({ name: 'A' }), await aPerson({ name: 'B' })]
  const outcomes = await Promise.all([
    deactivateUser(a.context, { id: b.id }),
    deactivateUser(b.context, { id: a.id }),
  ])
  expect(outcomes.map(kindOf).sort()).toEqual(['ok', 'state'])
  const left = outcomes[0].ok ? a : b
  const demoted = await changeUser(as.medcomAdmin(), change(left.id, { role: 'medcomReader' }))
  expect(kindOf(demoted)).toBe('state')
  expect(kindOf(await eraseUser(as.medcomAdmin(), { id: left.id }))).toBe('state')
  expect(kindOf(await deactivateUser(left.context, { id: left.id }))).toBe('state')
})

test('erasing a person empties every personal value, and the log still verifies', async () => {
  const email = 'glem.mig@prove.example'
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own, email, name: 'Glem Migsen' })
  value(await changeUser(as.vendorAdmin(own), change(id, { name: 'Glem Migdal', title: 'Overlæge' })))
  value(await eraseUser(as.medcomAdmin(), { id }))
  const [stored] = await askOwner<{ text: string }>(
    `select concat((select json_agg(t) from app_user t), (select json_agg(t) from invitation t),
       (select json_agg(t) from audit_entry t), (select json_agg(t) from audit_personal_value t),
       (select json_agg(t) from session t), (select json_agg(t) from sign_in_token t)) as text`,
  )
  const traces = [email, 'Migsen', 'Migdal', 'Overlæge'].filter((trace) => stored!.text.includes(trace))
  expect(traces).toEqual([])
  expect(await askOwner('select * from audit_faults(0, 1000000)')).toEqual([])
  expect(kindOf(await showUser(as.medcomAdmin(), { id }))).toBe('notFound')
  expect(kindOf(await eraseUser(as.medcomAdmin(), { id }))).toBe('notFound')
  expect(kindOf(await reactivateUser(as.medcomAdmin(), { id }))).toBe('notFound')
  expect(kindOf(await eraseUser(as.vendorAdmin(own), { id }))).toBe('forbidden')
})

test('one ends one’s own sessions and nobody else’s', async () => {
  const [mine, theirs] = [await aPerson(), await aPerson()]
  const start = async (userId: string, secret: string) =>
    value(await startSession(as.anonymous, { userId, method: 'link', digest: digest(secret) })).sessionId
  const [here, there, foreign] = [
    await start(mine.id, 'p1'),
    await start(mine.id, 'p2'),
    await start(theirs.id, 'p3'),
  ]
  await start(mine.id, 'p4')
  const me = context({ ...mine.context.actor, sessionId: here })
  expect(kindOf(await endSession(me, { id: foreign }))).toBe('notFound')
  expect(value(await endSession(me, { id: there }))).toEqual({ wasThis: false })
  expect(kindOf(await endSession(me, { id: there }))).toBe('notFound')
  expect(value(await endOtherSessions(me, {}))).toEqual({ count: 1 })
  expect(await actorOfSession('p1')).not.toBeNull()
  expect(await actorOfSession('p4')).toBeNull()
  expect(await actorOfSession('p3')).not.toBeNull()
  expect(kindOf(await endSession(as.anonymous, { id: here }))).toBe('forbidden')
  expect(value(await endSession(me, { id: here }))).toEqual({ wasThis: true })
})
