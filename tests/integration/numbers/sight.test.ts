import { beforeAll, expect, test } from 'vitest'
import type { Context } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { lookUpNumber } from '@/lib/numbers/look-up'
import { createApiKey, revokeApiKey } from '@/lib/people'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive } from '@/tests/support/draws'
import { kindOf, value } from '@/tests/support/outcomes'

const NUMBER = '0500000001'
let drawer: Awaited<ReturnType<typeof aDrawer>>
let neighbour: Awaited<ReturnType<typeof aDrawer>>
let systemId: string

const lookUp = async (context: Context, number = NUMBER) => value(await lookUpNumber(context, { number }))

async function support(vendorId: string, name: string) {
  await askOwner(
    `update organisation set support_name = $2, support_phone = '70 00 00 00', support_hours = 'hverdage 8–16' where id = $1`,
    [vendorId, name],
  )
}

beforeAll(async () => {
  drawer = await aDrawer()
  neighbour = await aDrawer()
  await support(drawer.vendorId, 'Nordlys Servicedesk (test)')
  await support(neighbour.vendorId, 'Sydvind Servicedesk (test)')
  const [system] = await askOwner<{ id: string }>(
    `insert into "system" (id, name, vendor_id, created_at) values (gen_random_uuid(), 'Prøve-LIS', $1, now()) returning id`,
    [drawer.vendorId],
  )
  systemId = system!.id
  await askOwner(
    `insert into laboratory_system (id, laboratory_id, system_id, vendor_id, valid_from)
     values (gen_random_uuid(), $1, $2, $3, '2024-01-01')`,
    [drawer.id, systemId, drawer.vendorId],
  )
  await receive(aLine(drawer, { first: '0500000000', last: '0500000099', account: 'lis-hemmelig' }))
})

test('account and system are told to their owner and to MedCom', async () => {
  const owners = [
    as.medcomAdmin(),
    as.medcomReader(),
    as.vendorAdmin(drawer.vendorId),
    as.vendorUser(drawer.vendorId),
    as.laboratoryUser(drawer.id),
    as.station(drawer.id),
    as.apiKey(['numbers:read'], drawer.vendorId),
    as.apiKey(['numbers:read']),
  ]
  for (const context of owners) {
    const { current } = await lookUp(context)
    expect(current, JSON.stringify(context.actor)).toMatchObject({
      account: 'lis-hemmelig',
      system: 'Prøve-LIS',
    })
  }
})

test('everybody else learns who drew it, and nothing of account, system, vendor or persons', async () => {
  const others = [
    as.vendorAdmin(neighbour.vendorId),
    as.vendorUser(neighbour.vendorId),
    as.laboratoryUser(neighbour.id, { supportVendorId: neighbour.vendorId }),
    as.station(neighbour.id, neighbour.vendorId),
    as.apiKey(['numbers:read'], neighbour.vendorId),
  ]
  for (const context of others) {
    const answer = await lookUp(context)
    expect(answer.kind).toBe('found')
    expect(answer.current).toMatchObject({ laboratoryId: drawer.id, account: null, system: null })
    const told = JSON.stringify(answer)
    for (const secret of ['lis-hemmelig', 'Prøve-LIS', 'Nordlys', drawer.vendorId, systemId]) {
      expect(told, JSON.stringify(context.actor)).not.toContain(secret)
    }
  }
})

test('a series stays with the vendor it was drawn under, when the laboratory moves on', async () => {
  const moved = await aDrawer()
  await receive(aLine(moved, { first: '0600000000', last: '0600000009', account: 'lis-gammel' }))
  await askOwner('update laboratory set vendor_id = $2 where id = $1', [moved.id, neighbour.vendorId])
  const asked = '0600000005'
  expect((await lookUp(as.vendorUser(moved.vendorId), asked)).current?.account).toBe('lis-gammel')
  expect((await lookUp(as.vendorUser(neighbour.vendorId), asked)).current?.account).toBeNull()
  expect((await lookUp(as.medcomAdmin(), asked)).help?.name).toBe('Sydvind Servicedesk (test)')
})

test("the asker's own first level helps; MedCom is led to the drawer's", async () => {
  const helper = async (context: Context, number?: string) => (await lookUp(context, number)).help?.name
  const mine = neighbour.vendorId
  expect(await helper(as.vendorUser(mine))).toBe('Sydvind Servicedesk (test)')
  expect(await helper(as.laboratoryUser(neighbour.id, { supportVendorId: mine }))).toBe(
    'Sydvind Servicedesk (test)',
  )
  expect(await helper(as.station(neighbour.id, mine))).toBe('Sydvind Servicedesk (test)')
  expect(await helper(as.apiKey(['numbers:read'], mine))).toBe('Sydvind Servicedesk (test)')
  expect(await helper(as.medcomAdmin())).toBe('Nordlys Servicedesk (test)')
  expect(await helper(as.medcomReader(), '9999999999')).toBeUndefined()
  expect(await helper(as.station(neighbour.id), NUMBER)).toBeUndefined()
  expect((await lookUp(as.station(neighbour.id, mine))).help).toEqual({
    name: 'Sydvind Servicedesk (test)',
    phone: '70 00 00 00',
    email: null,
    hours: 'hverdage 8–16',
  })
})

test('a machine is known by its key in the same call', async () => {
  const ask = (key: string) => lookUpNumber({ ...as.anonymous, key: digest(key) }, { number: NUMBER })
  const make = async (by: Context, scope: 'numbers:read' | 'draws:write' = 'numbers:read', expiresOn = '') =>
    value(await createApiKey(by, { name: 'LIS', scopes: [scope], ...(expiresOn && { expiresOn }) }))
  const owner = await make(as.vendorAdmin(drawer.vendorId))
  const seen = async (key: string) => {
    const { current, help } = value(await ask(key))
    return [current?.account, help?.name]
  }
  expect(await seen(owner.key)).toEqual(['lis-hemmelig', 'Nordlys Servicedesk (test)'])
  const stranger = await make(as.vendorAdmin(neighbour.vendorId))
  expect(await seen(stranger.key)).toEqual([null, 'Sydvind Servicedesk (test)'])
  expect(await seen((await make(as.medcomAdmin())).key)).toEqual([
    'lis-hemmelig',
    'Nordlys Servicedesk (test)',
  ])
  const [row] = await askOwner<{ used: boolean }>(
    'select last_used_at is not null as used from api_key where id = $1',
    [owner.id],
  )
  expect(row).toEqual({ used: true })

  const unread = await make(as.medcomAdmin(), 'draws:write')
  expect(await ask(unread.key)).toMatchObject({ ok: false, fault: { kind: 'forbidden', signedIn: true } })
  value(await revokeApiKey(as.vendorAdmin(drawer.vendorId), { id: owner.id }))
  for (const key of [owner.key, 'npn_nobody-has-ever-made-this-one'])
    expect(await ask(key)).toMatchObject({ ok: false, fault: { kind: 'forbidden', signedIn: false } })
})

test('nobody unknown looks a number up, and a key only with the scope', async () => {
  const refused = [as.anonymous, as.bearer, as.system, as.apiKey(['draws:write']), as.apiKey([])]
  for (const context of refused) {
    expect(kindOf(await lookUpNumber(context, { number: NUMBER }))).toBe('forbidden')
  }
})
