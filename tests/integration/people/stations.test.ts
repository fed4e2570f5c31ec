import { beforeAll, expect, test } from 'vitest'
import { actorOfStation } from '@/lib/door/actor'
import { may, policy, type VerbName } from '@/lib/door/policy'
import {
  createStation,
  listStations,
  renewStationLink,
  revokeStation,
  setUpStation,
  showStation,
  showStationSetup,
} from '@/lib/people'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { auditEntries, kindOf, setClock, value } from '@/tests/support/outcomes'
import { aLaboratory, aVendor } from '@/tests/support/people'

let own: string
let other: string
let laboratoryId: string

beforeAll(async () => {
  ;[own, other] = [await aVendor('Egen (test)'), await aVendor('Anden (test)')]
  laboratoryId = await aLaboratory(own, 'Klinisk Biokemi (test)')
})

const create = async () => value(await createStation(as.vendorAdmin(own), { name: 'Bænk 3', laboratoryId }))

/** What also somebody signed out may do. */
const EVERYBODY = ['document.verify']

test('a link sets a PC up once; then it may look numbers up and nothing else', async () => {
  const before = (await auditEntries()).length
  const { id, secret } = await create()
  expect(value(await showStation(as.vendorAdmin(own), { id })).state).toBe('waiting')
  expect(value(await showStationSetup(as.bearer, { secret }))).toMatchObject({
    laboratory: 'Klinisk Biokemi (test)',
  })
  const outcomes = await Promise.all([1, 2, 3].map(() => setUpStation(as.bearer, { secret })))
  expect(outcomes.map(kindOf).sort()).toEqual(['notFound', 'notFound', 'ok'])
  const cookie = value(outcomes.find(({ ok }) => ok)!).secret
  const actor = (await actorOfStation(cookie))!
  expect(actor).toMatchObject({ kind: 'station', id, laboratoryId, supportVendorId: own })
  const allowed = (Object.keys(policy) as VerbName[]).filter((verb) => may(actor, verb))
  expect(allowed.filter((verb) => ![...EVERYBODY, 'number.lookUp', 'shell.show'].includes(verb))).toEqual([])
  expect(value(await showStation(as.vendorAdmin(own), { id }))).toMatchObject({
    state: 'active',
    linkUntil: null,
  })
  expect((await auditEntries()).slice(before).map(({ verb }) => verb)).toEqual([
    'station.create',
    'station.setUp',
  ])
})

test('revoking takes effect at the next request, and is final', async () => {
  const { id, secret } = await create()
  const cookie = value(await setUpStation(as.bearer, { secret })).secret
  value(await revokeStation(as.vendorAdmin(own), { id }))
  expect(await actorOfStation(cookie)).toBeNull()
  expect(kindOf(await revokeStation(as.vendorAdmin(own), { id }))).toBe('state')
  expect(kindOf(await renewStationLink(as.vendorAdmin(own), { id }))).toBe('state')
})

test('a fresh link ends the unused one; the PC that is set up works until it is used', async () => {
  const { id, secret } = await create()
  const second = value(await renewStationLink(as.vendorAdmin(own), { id })).secret
  expect(kindOf(await setUpStation(as.bearer, { secret }))).toBe('notFound')
  const cookie = value(await setUpStation(as.bearer, { secret: second })).secret
  const third = value(await renewStationLink(as.medcomAdmin(), { id })).secret
  expect(await actorOfStation(cookie)).not.toBeNull()
  expect(value(await showStationSetup(as.bearer, { secret: third })).replaces).toBe(true)
  value(await setUpStation(as.bearer, { secret: third }))
  expect(await actorOfStation(cookie)).toBeNull()
})

test('a link lasts a day', async () => {
  await setClock('2026-11-20T08:00:00Z')
  const { id, secret } = await create()
  await setClock('2026-11-21T08:00:00Z')
  expect(kindOf(await showStationSetup(as.bearer, { secret }))).toBe('notFound')
  expect(kindOf(await setUpStation(as.bearer, { secret }))).toBe('notFound')
  expect(value(await showStation(as.vendorAdmin(own), { id })).state).toBe('linkExpired')
  await setClock(null)
})

test('another vendor’s stations and laboratories are not there', async () => {
  const { id } = await create()
  for (const verb of [showStation, renewStationLink, revokeStation])
    expect(kindOf(await verb(as.vendorAdmin(other), { id }))).toBe('notFound')
  expect(kindOf(await createStation(as.vendorAdmin(other), { name: 'Bænk', laboratoryId }))).toBe('notFound')
  expect(value(await listStations(as.vendorAdmin(other), { state: 'all' })).rows).toEqual([])
})

test('a vendor that serves the laboratory no longer sets up nothing there', async () => {
  const once = await aLaboratory(other)
  await askOwner(
    `insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from, valid_to)
     values (gen_random_uuid(), $1, $2, '2025-01-01', '2025-12-31')`,
    [once, own],
  )
  expect(kindOf(await createStation(as.vendorAdmin(own), { name: 'Bænk', laboratoryId: once }))).toBe(
    'notFound',
  )
})

test('only administrators set stations up', async () => {
  const { id } = await create()
  for (const asker of [as.vendorUser(own), as.medcomReader(), as.laboratoryUser(laboratoryId), as.bearer]) {
    expect(kindOf(await createStation(asker, { name: 'Bænk', laboratoryId }))).toBe('forbidden')
    expect(kindOf(await revokeStation(asker, { id }))).toBe('forbidden')
  }
})
