import { beforeAll, expect, test } from 'vitest'
import {
  changeWebhook,
  createWebhook,
  listWebhooks,
  removeWebhook,
  rotateWebhook,
  showWebhook,
  switchOffWebhook,
  switchOnWebhook,
  testWebhook,
} from '@/lib/webhooks'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aWebhook, webhookDeliveries } from '@/tests/support/webhooks'

const URL = 'https://system.example/npn'
let own: string
let other: string

beforeAll(async () => {
  await setClock('2026-03-04T09:00:00Z')
  ;[own, other] = [await makeVendor(), await makeVendor()]
})

const versionOf = async (id: string) => value(await showWebhook(as.medcomReader(), { id })).version

test('a vendor’s administrator makes an endpoint, is told its secret once, and nobody can read it again', async () => {
  const { id, secret } = await aWebhook(URL, as.vendorAdmin(own))
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(await lastEntry()).toMatchObject({ verb: 'webhook.create', subject_id: id, vendor_id: own })
  expect(JSON.stringify(await lastEntry())).not.toContain(secret.slice(6))
  const [row] = await askOwner<{ secret: string }>('select secret from webhook_endpoint where id = $1', [id])
  expect(row!.secret).not.toContain(secret.slice(6))
  const shown = value(await showWebhook(as.vendorAdmin(own), { id }))
  expect(shown).toMatchObject({ state: 'on', url: URL })
  expect(JSON.stringify(shown)).not.toContain(row!.secret)
  const listed = value(await listWebhooks(as.vendorAdmin(own), {})).rows
  expect(listed.map((one) => one.id)).toContain(id)
  expect(JSON.stringify(listed)).not.toContain(row!.secret)
})

test('an address in a closed network, or one that is not https, is refused', async () => {
  for (const url of ['https://10.0.0.1/', 'https://169.254.169.254/latest', 'http://system.example/'])
    expect(faultOf(await createWebhook(as.vendorAdmin(own), { name: 'X', url }))).toMatchObject({
      fields: { url: expect.any(String) as string },
    })
  const { id } = await aWebhook(URL, as.vendorAdmin(own))
  const input = { id, version: await versionOf(id), name: 'X', url: 'https://192.168.0.1/' }
  expect(kindOf(await changeWebhook(as.vendorAdmin(own), input))).toBe('validation')
})

test('it is changed, and a stale page changes nothing', async () => {
  const { id } = await aWebhook(URL, as.vendorAdmin(own))
  const input = { id, version: await versionOf(id), name: 'Polaris', url: `${URL}/ny` }
  value(await changeWebhook(as.vendorAdmin(own), input))
  expect(await lastEntry()).toMatchObject({ verb: 'webhook.change', subject_id: id })
  expect(value(await showWebhook(as.vendorAdmin(own), { id }))).toMatchObject({ name: 'Polaris' })
  expect(kindOf(await changeWebhook(as.vendorAdmin(own), { ...input, name: 'Andet' }))).toBe('conflict')
})

test('its secret is renewed, with a day in which both count', async () => {
  const { id, secret } = await aWebhook(URL, as.vendorAdmin(own))
  const renewed = value(await rotateWebhook(as.vendorAdmin(own), { id }))
  expect(renewed.secret).not.toBe(secret)
  expect(await lastEntry()).toMatchObject({ verb: 'webhook.rotate', subject_id: id })
  expect(value(await showWebhook(as.vendorAdmin(own), { id })).formerUntil).toEqual(
    new Date('2026-03-05T09:00:00Z'),
  )
})

test('it is tried, switched off with what waits, and on again', async () => {
  const { id } = await aWebhook(URL, as.vendorAdmin(own))
  value(await testWebhook(as.vendorAdmin(own), { id }))
  expect(await lastEntry()).toMatchObject({ verb: 'webhook.test', subject_id: id })
  expect(kindOf(await switchOnWebhook(as.vendorAdmin(own), { id }))).toBe('state')
  value(await switchOffWebhook(as.vendorAdmin(own), { id, reason: 'gone' }))
  expect(await lastEntry()).toMatchObject({ verb: 'webhook.switchOff', subject_id: id })
  expect(value(await showWebhook(as.vendorAdmin(own), { id }))).toMatchObject({
    state: 'off',
    offReason: 'person',
  })
  expect((await webhookDeliveries(id)).map(({ state }) => state)).toEqual(['failed'])
  expect(kindOf(await switchOffWebhook(as.vendorAdmin(own), { id }))).toBe('state')
  expect(kindOf(await testWebhook(as.vendorAdmin(own), { id }))).toBe('state')
  value(await switchOnWebhook(as.vendorAdmin(own), { id }))
  expect(await lastEntry()).toMatchObject({ verb: 'webhook.switchOn', subject_id: id })
  expect(value(await showWebhook(as.vendorAdmin(own), { id })).state).toBe('on')
})

test('another vendor’s is not there, nor is MedCom’s, and only administrators touch any', async () => {
  for (const { id } of [await aWebhook(URL, as.vendorAdmin(own)), await aWebhook()]) {
    const change = { id, version: 1, name: 'X', url: URL }
    for (const [asker, kind] of [
      [as.vendorAdmin(other), 'notFound'],
      [as.vendorUser(own), 'forbidden'],
      [as.medcomReader(), 'forbidden'],
      [as.anonymous, 'forbidden'],
    ] as const) {
      expect(kindOf(await changeWebhook(asker, change))).toBe(kind)
      for (const verb of [rotateWebhook, testWebhook, switchOffWebhook, switchOnWebhook, removeWebhook])
        expect(kindOf(await verb(asker, { id }))).toBe(kind)
    }
    expect(kindOf(await showWebhook(as.vendorAdmin(other), { id }))).toBe('notFound')
    const listed = value(await listWebhooks(as.vendorAdmin(other), { state: 'all' })).rows
    expect(listed.map((one) => one.id)).not.toContain(id)
  }
  expect(kindOf(await createWebhook(as.vendorUser(own), { name: 'X', url: URL }))).toBe('forbidden')
})

test('it is removed with its calls, and the log keeps that it was there', async () => {
  const { id } = await aWebhook(URL, as.vendorAdmin(own))
  value(await testWebhook(as.vendorAdmin(own), { id }))
  value(await removeWebhook(as.vendorAdmin(own), { id }))
  expect(await lastEntry()).toMatchObject({ verb: 'webhook.remove', subject_id: id, vendor_id: own })
  expect(JSON.stringify(await lastEntry())).toContain(URL)
  expect(await webhookDeliveries(id)).toEqual([])
  for (const verb of [showWebhook, removeWebhook, rotateWebhook])
    expect(kindOf(await verb(as.vendorAdmin(own), { id }))).toBe('notFound')
})

test('MedCom switches a vendor’s off, tries it and removes it, but does not change its address or secret', async () => {
  const { id } = await aWebhook(URL, as.vendorAdmin(own))
  const { version, isOwn } = value(await showWebhook(as.medcomAdmin(), { id }))
  expect(isOwn).toBe(false)
  expect(kindOf(await rotateWebhook(as.medcomAdmin(), { id }))).toBe('state')
  expect(kindOf(await changeWebhook(as.medcomAdmin(), { id, version, name: 'X', url: URL }))).toBe('state')
  value(await testWebhook(as.medcomAdmin(), { id }))
  value(await switchOffWebhook(as.medcomAdmin(), { id }))
  value(await removeWebhook(as.medcomAdmin(), { id }))
})

test('nobody has more than ten', async () => {
  const vendor = await makeVendor()
  for (let number = 0; number < 10; number += 1) await aWebhook(URL, as.vendorAdmin(vendor))
  expect(kindOf(await createWebhook(as.vendorAdmin(vendor), { name: 'X', url: URL }))).toBe('state')
})
