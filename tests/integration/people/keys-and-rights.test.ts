import { beforeAll, expect, test } from 'vitest'
import { ANONYMOUS, actorOfApiKey } from '@/lib/door/actor'
import {
  changeUser,
  createApiKey,
  endSigningRight,
  listApiKeys,
  registerSigningRight,
  revokeApiKey,
  showUser,
} from '@/lib/people'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { auditEntries, faultOf, kindOf, setClock, value } from '@/tests/support/outcomes'
import { aLaboratory, aPerson, aVendor } from '@/tests/support/people'

let own: string
let other: string

beforeAll(async () => {
  ;[own, other] = [await aVendor('Egen (test)'), await aVendor('Anden (test)')]
})

test('a key works with its scopes until it is revoked, and is stored only as a digest', async () => {
  const before = (await auditEntries()).length
  const { id, key } = value(
    await createApiKey(as.medcomAdmin(), { name: 'NPN-servicen', scopes: ['draws:write', 'numbers:read'] }),
  )
  expect(key).toMatch(/^npn_[\w-]{43}$/)
  expect(await actorOfApiKey(key)).toEqual({
    kind: 'apiKey',
    id,
    name: 'NPN-servicen',
    scopes: ['draws:write', 'numbers:read'],
    vendorId: null,
  })
  const [stored] = await askOwner<{ text: string }>(
    'select concat((select json_agg(k) from api_key k), (select json_agg(e) from audit_entry e)) as text',
  )
  expect(stored?.text).not.toContain(key)
  value(await revokeApiKey(as.medcomAdmin(), { id }))
  expect(await actorOfApiKey(key)).toEqual(ANONYMOUS)
  expect(kindOf(await revokeApiKey(as.medcomAdmin(), { id }))).toBe('state')
  expect((await auditEntries()).slice(before).map(({ verb }) => verb)).toEqual([
    'apiKey.create',
    'apiKey.revoke',
  ])
})

test('a key ends when its last day in Copenhagen has passed', async () => {
  await setClock('2026-11-21T10:00:00Z')
  const input = { name: 'Kort', scopes: ['numbers:read'] as const }
  expect(kindOf(await createApiKey(as.medcomAdmin(), { ...input, expiresOn: '2026-11-21' }))).toBe(
    'validation',
  )
  const { key } = value(await createApiKey(as.medcomAdmin(), { ...input, expiresOn: '2026-11-30' }))
  await setClock('2026-11-30T22:59:59Z')
  expect(await actorOfApiKey(key)).toMatchObject({ kind: 'apiKey', name: 'Kort' })
  await setClock('2026-11-30T23:00:00Z')
  expect(await actorOfApiKey(key)).toEqual(ANONYMOUS)
  await setClock(null)
})

test('a vendor makes keys for itself, for look-up only', async () => {
  const make = (more: object = {}) =>
    createApiKey(as.vendorAdmin(own), { name: 'LIS', scopes: ['numbers:read'], vendorId: other, ...more })
  const { id, key } = value(await make())
  expect(await actorOfApiKey(key)).toMatchObject({ vendorId: own })
  expect(kindOf(await make({ scopes: ['draws:write'] }))).toBe('validation')
  expect(kindOf(await make({ scopes: [] }))).toBe('validation')
  expect(kindOf(await revokeApiKey(as.vendorAdmin(other), { id }))).toBe('notFound')
  expect(value(await listApiKeys(as.vendorAdmin(other), {})).rows).toEqual([])
  const [row] = value(await listApiKeys(as.vendorAdmin(own), {})).rows
  expect(row).toMatchObject({ id, start: key.slice(0, 12), state: 'active' })
  expect(JSON.stringify(row, (_, part: unknown) => part)).not.toContain(key)
  for (const asker of [as.vendorUser(own), as.medcomReader()])
    expect(kindOf(await createApiKey(asker, { name: 'X', scopes: ['numbers:read'] }))).toBe('forbidden')
})

const right = (userId: string, more: object = {}) => ({
  userId,
  kind: 'powerOfAttorney' as const,
  evidence: 'Fuldmagt af 1. november 2026, sag 2026-117',
  validFrom: '2026-11-01',
  validTo: '',
  ...more,
})

test('the right to sign stands with its evidence and period, and ends on a day', async () => {
  await setClock('2026-11-21T10:00:00Z')
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
  const before = (await auditEntries()).length
  const given = value(await registerSigningRight(as.medcomAdmin(), right(id)))
  expect(value(await showUser(as.vendorUser(own), { id })).signingRights).toMatchObject([
    { state: 'current' },
  ])
  expect(kindOf(await registerSigningRight(as.medcomAdmin(), right(id, { validFrom: '2027-01-01' })))).toBe(
    'validation',
  )
  expect(kindOf(await endSigningRight(as.medcomAdmin(), { id: given.id, validTo: '2026-10-01' }))).toBe(
    'validation',
  )
  value(await endSigningRight(as.medcomAdmin(), { id: given.id, validTo: '2026-11-20' }))
  expect(kindOf(await endSigningRight(as.medcomAdmin(), { id: given.id, validTo: '2026-12-31' }))).toBe(
    'state',
  )
  expect(value(await showUser(as.vendorUser(own), { id })).signingRights).toMatchObject([{ state: 'ended' }])
  value(
    await registerSigningRight(
      as.medcomAdmin(),
      right(id, { validFrom: '2027-01-01', validTo: '2027-12-31' }),
    ),
  )
  const entries = (await auditEntries()).slice(before)
  expect(entries.map(({ verb, vendor_id }) => [verb, vendor_id])).toEqual([
    ['signingRight.register', own],
    ['signingRight.end', own],
    ['signingRight.register', own],
  ])
  await setClock(null)
})

test('a functional mailbox, a laboratory and a closed access never get the right to sign', async () => {
  const mailbox = await aPerson({ role: 'vendorUser', vendorId: own, functional: true })
  const laboratory = await aPerson({ role: 'laboratoryUser', laboratoryId: await aLaboratory(own) })
  for (const { id } of [mailbox, laboratory])
    expect(kindOf(await registerSigningRight(as.medcomAdmin(), right(id)))).toBe('state')
})

test('whoever has the right to sign does not become a functional mailbox', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
  value(await registerSigningRight(as.medcomAdmin(), right(id)))
  const change = { id, version: 1, name: 'NPN', role: 'vendorUser' as const, functional: true }
  expect(faultOf(await changeUser(as.vendorAdmin(own), change))).toMatchObject({
    kind: 'validation',
    fields: { functional: expect.stringContaining('Afslut først retten til at underskrive') },
  })
})

test('of two who give the right and make the user a mailbox at once, one is refused, and the owner too', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
    const change = { id, version: 1, name: 'NPN', role: 'vendorUser' as const, functional: true }
    const given = () => registerSigningRight(as.medcomAdmin(), right(id))
    const changed = () => changeUser(as.vendorAdmin(own), change)
    const both = await Promise.all(round % 2 ? [given(), changed()] : [changed(), given()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  }
  const mailbox = await aPerson({ role: 'vendorUser', vendorId: own, functional: true })
  const insert = `insert into signing_right (id, user_id, kind, evidence, valid_from, registered_at)
    values (gen_random_uuid(), $1, 'powerOfAttorney', 'x', '2020-01-01', now())`
  await expect(askOwner(insert, [mailbox.id])).rejects.toThrow('signing_right_of_a_person')
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
  await askOwner(insert, [id])
  const toMailbox = askOwner('update app_user set functional = true where id = $1', [id])
  await expect(toMailbox).rejects.toThrow('app_user_signatory_is_a_person')
})

test('only MedCom gives and ends the right to sign', async () => {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: own })
  const given = value(await registerSigningRight(as.medcomAdmin(), right(id)))
  for (const asker of [as.vendorAdmin(own), as.medcomReader()]) {
    expect(kindOf(await registerSigningRight(asker, right(id)))).toBe('forbidden')
    expect(kindOf(await endSigningRight(asker, { id: given.id, validTo: '2026-12-31' }))).toBe('forbidden')
  }
})
