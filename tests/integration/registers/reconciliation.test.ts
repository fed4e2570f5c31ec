import { beforeAll, describe, expect, test } from 'vitest'
import { letDifferenceStand, listDifferences, reconsiderDifference, settleDifference } from '@/lib/registers'
import { anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive } from '@/tests/support/draws'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'

const medcom = as.medcomAdmin()
let vendorId: string
let west: { id: string; code: string }
let east: { id: string; code: string }

const list = async (more: object = {}) => value(await listDifferences(medcom, more))
const keys = async (more: object = {}) => (await list(more)).rows.map(({ key }) => key)
const confirmed = (id: string) =>
  askOwner(`update account set wanted_change = null, confirmed_change = null where id = $1`, [id])

beforeAll(async () => {
  await setClock('2026-03-20T09:00:00Z')
  const drawer = await aDrawer()
  vendorId = drawer.vendorId
  west = drawer
  east = await aDrawer(vendorId)
})

describe('register.settle', () => {
  test('makes the account that draws, once, with what the portal knows of it', async () => {
    await anAccount({ vendorId, laboratoryId: east.id, name: 'lis-nabo' })
    await receive(aLine(west, { account: 'lis-ukendt' }), aLine(east, { account: 'lis-nabo' }))
    expect(await keys({ kind: 'unknown' })).toEqual(['unknown:lis-ukendt'])
    expect(await keys({ key: 'unknown:lis-ukendt' })).toEqual(['unknown:lis-ukendt'])
    expect(await keys({ key: 'unknown:lis-nabo' })).toEqual([])
    const input = { key: 'unknown:lis-ukendt', deed: 'create' as const }
    const both = await Promise.all([1, 2].map(() => settleDifference(medcom, input)))
    expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
    expect(await lastEntry()).toMatchObject({ verb: 'register.settle', vendor_id: vendorId })
    const [made] = await askOwner<object>(
      `select vendor_id, laboratory_id, state, wanted_change = confirmed_change as confirmed from account where name = 'lis-ukendt'`,
    )
    expect(made).toEqual({ vendor_id: vendorId, laboratory_id: west.id, state: 'open', confirmed: true })
    expect(await keys()).toEqual([])
  })

  test('moves the account to the laboratory that it draws for', async () => {
    const { id } = await anAccount({ vendorId, laboratoryId: east.id, name: 'lis-flyttet' })
    await confirmed(id)
    await receive(aLine(west, { account: 'lis-flyttet' }))
    const key = `elsewhere:${id}:${west.id}`
    expect(await keys()).toEqual([key])
    expect(kindOf(await settleDifference(medcom, { key, deed: 'close' }))).toBe('state')
    value(await settleDifference(medcom, { key, deed: 'move' }))
    const [moved] = await askOwner<{ laboratory_id: string }>(
      'select laboratory_id from account where id = $1',
      [id],
    )
    expect(moved!.laboratory_id).toBe(west.id)
    expect(kindOf(await settleDifference(medcom, { key, deed: 'move' }))).toBe('state')
  })

  test('goes by the newest draw of an account, and counts all of them', async () => {
    const account = 'lis-begge'
    const { id } = await anAccount({ vendorId, laboratoryId: west.id, name: account })
    await receive(aLine(east, { account, time: '2026-03-01T10:00:00Z' }), aLine(west, { account }))
    expect(await keys()).toEqual([])
    const refused = { outcome: 'refused', time: '2026-03-19T10:00:00Z' }
    await receive(
      aLine(west, { account, ...refused }),
      aLine(east, { account, time: '2026-03-18T10:00:00Z' }),
    )
    const key = `elsewhere:${id}:${east.id}`
    const [firstAt, lastAt] = [new Date('2026-03-01T10:00:00Z'), new Date('2026-03-18T10:00:00Z')]
    expect((await list()).rows).toMatchObject([{ key, found: { id: east.id }, draws: 3, firstAt, lastAt }])
    await confirmed(id)
    value(await settleDifference(medcom, { key, deed: 'move' }))
    expect(await keys()).toEqual([])
  })

  test('closes the account that never draws, through the feed', async () => {
    const { id } = await anAccount({ vendorId, laboratoryId: west.id, name: 'lis-stille' })
    const key = `silent:${id}`
    expect(await keys({ search: 'STILLE' })).toEqual([key])
    value(await settleDifference(medcom, { key, deed: 'close' }))
    const [closed] = await askOwner<object>(
      `select a.state, c.wanted ->> 'state' as wanted from account a join account_change c on c.sequence = a.wanted_change where a.id = $1`,
      [id],
    )
    expect(closed).toEqual({ state: 'closed', wanted: 'closed' })
    expect(await keys()).toEqual([])
  })
})

test('register.letStand takes a difference off the list for a reason, and register.reconsider puts it back', async () => {
  const { id } = await anAccount({ vendorId, laboratoryId: west.id, name: 'lis-reserve' })
  const key = `silent:${id}`
  value(await letDifferenceStand(medcom, { key, reason: 'Reserve til nødsituationer' }))
  expect(await lastEntry()).toMatchObject({ verb: 'register.letStand', subject_id: key })
  expect(kindOf(await letDifferenceStand(medcom, { key, reason: 'Igen' }))).toBe('state')
  expect(kindOf(await letDifferenceStand(medcom, { key: 'silent:ukendt', reason: 'Findes ikke' }))).toBe(
    'state',
  )
  expect(await keys()).toEqual([])
  expect((await list({ settled: true })).rows).toMatchObject([
    { key, decision: { reason: 'Reserve til nødsituationer' } },
  ])
  value(await reconsiderDifference(medcom, { key }))
  expect(await lastEntry()).toMatchObject({ verb: 'register.reconsider', subject_id: key })
  expect(kindOf(await reconsiderDifference(medcom, { key }))).toBe('notFound')
  expect(await keys()).toEqual([key])
})

test('vendors see nothing of the reconciliation', async () => {
  const vendor = as.vendorAdmin(vendorId)
  const key = 'unknown:x'
  expect(kindOf(await listDifferences(vendor, {}))).toBe('forbidden')
  expect(kindOf(await settleDifference(vendor, { key, deed: 'create' }))).toBe('forbidden')
  expect(kindOf(await letDifferenceStand(vendor, { key, reason: 'x' }))).toBe('forbidden')
  expect(kindOf(await reconsiderDifference(vendor, { key }))).toBe('forbidden')
  expect(kindOf(await settleDifference(as.medcomReader(), { key, deed: 'create' }))).toBe('forbidden')
})
