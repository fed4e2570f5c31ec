import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  acknowledgeAlarm,
  assignAlarm,
  closeAlarm,
  listAlarms,
  noteAlarm,
  showAlarm,
  snoozeAlarm,
  takeAlarm,
} from '@/lib/alarms'
import { listDraws } from '@/lib/draws'
import { alarmTasks } from '@/lib/alarms/jobs'
import { emptyQueue } from '@/lib/jobs/queue'
import { showShell } from '@/lib/shell'
import { as } from '@/tests/support/actors'
import { aLaboratoryWithAlarm, anAlarm } from '@/tests/support/alarms'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive, storedDraw } from '@/tests/support/draws'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

const NOW = '2026-11-23T09:00:00Z'
let medcom: Awaited<ReturnType<typeof aPerson>>
let colleague: Awaited<ReturnType<typeof aPerson>>

beforeAll(async () => {
  await setClock(NOW)
  medcom = await aPerson({ name: 'Mia Medcom' })
  colleague = await aPerson({ name: 'Kaj Kollega' })
})

const shown = async (id: string, by = medcom.context) => value(await showAlarm(by, { id }))
const { 'alarms.answered': answered } = alarmTasks
const work = () =>
  emptyQueue({ connectionString: process.env.DATABASE_URL ?? '', tasks: { 'alarms.answered': answered! } })
const notes = (kind: string, id: string) =>
  askOwner<{ address: string; heading: string }>(
    'select address, heading from routine_note where kind = $1 and subject_id = $2 order by address',
    [kind, id],
  )

describe('alarm.acknowledge', () => {
  test('is MedCom’s of any alarm, once, and logged', async () => {
    const { id, laboratoryId, vendorId } = await aLaboratoryWithAlarm()
    value(await acknowledgeAlarm(medcom.context, { id }))
    expect(await lastEntry()).toMatchObject({
      verb: 'alarm.acknowledge',
      subject_id: id,
      vendor_id: vendorId,
      laboratory_id: laboratoryId,
    })
    expect(await shown(id)).toMatchObject({ state: 'acknowledged', life: 'acknowledged', waits: 'vendor' })
    expect(kindOf(await acknowledgeAlarm(medcom.context, { id }))).toBe('state')
  })

  test('by the vendor is its answer: then it waits for MedCom, who is told by whom it belongs to', async () => {
    const { id, vendorId } = await aLaboratoryWithAlarm()
    const us = as.vendorUser(vendorId)
    value(await takeAlarm(medcom.context, { id }))
    value(await acknowledgeAlarm(us, { id }))
    expect(await shown(id)).toMatchObject({ state: 'acknowledged', waits: 'medcom' })
    expect(kindOf(await acknowledgeAlarm(us, { id }))).toBe('state')
    await work()
    expect((await notes('alarm.answered', id)).map(({ address }) => address)).toEqual([medcom.email])
    const { events } = await shown(id, us)
    expect(events.map(({ deed, side, who }) => [deed, side, who])).toEqual([
      ['acknowledged', 'vendor', null],
      ['taken', 'medcom', null],
    ])
  })

  test('is not for readers, nor of another’s alarm or one that nobody was told of', async () => {
    const { id, vendorId } = await aLaboratoryWithAlarm()
    const other = as.vendorAdmin(await makeVendor())
    expect(kindOf(await acknowledgeAlarm(as.medcomReader(), { id }))).toBe('forbidden')
    expect(kindOf(await acknowledgeAlarm(other, { id }))).toBe('notFound')
    expect(kindOf(await acknowledgeAlarm(medcom.context, { id: randomUUID() }))).toBe('notFound')
    const observed = await aLaboratoryWithAlarm({ kind: 'largeDraw', observed: true })
    expect(kindOf(await showAlarm(as.vendorAdmin(observed.vendorId), { id: observed.id }))).toBe('notFound')
    expect(kindOf(await acknowledgeAlarm(as.vendorAdmin(observed.vendorId), { id: observed.id }))).toBe(
      'notFound',
    )
    expect(value(await listAlarms(other, {})).rows).toEqual([])
    expect(value(await listAlarms(as.vendorUser(vendorId), {})).rows.map((row) => row.id)).toEqual([id])
  })
})

describe('alarm.take and alarm.assign', () => {
  test('say whose it is; whoever is given one is told in their next mail', async () => {
    const { id } = await aLaboratoryWithAlarm()
    value(await takeAlarm(medcom.context, { id }))
    expect(await shown(id)).toMatchObject({ owner: { name: 'Mia Medcom' }, state: 'acknowledged' })
    expect(kindOf(await takeAlarm(medcom.context, { id }))).toBe('state')
    value(await assignAlarm(medcom.context, { id, ownerId: colleague.id }))
    expect(await lastEntry()).toMatchObject({ verb: 'alarm.assign', subject_id: id })
    expect(await notes('alarm.assigned', id)).toMatchObject([{ address: colleague.email }])
    expect(value(await listAlarms(colleague.context, { owner: 'me' })).rows.map((row) => row.id)).toEqual([
      id,
    ])
    value(await assignAlarm(colleague.context, { id, ownerId: null }))
    expect(await shown(id)).toMatchObject({ owner: null })
    expect(kindOf(await assignAlarm(medcom.context, { id, ownerId: null }))).toBe('state')
  })

  test('are MedCom’s administrators’, and name one of them', async () => {
    const { id, vendorId } = await aLaboratoryWithAlarm()
    const theirs = await aPerson({ role: 'vendorAdmin', vendorId })
    expect(faultOf(await assignAlarm(medcom.context, { id, ownerId: theirs.id }))).toMatchObject({
      fields: { ownerId: 'Vælg en fra listen.' },
    })
    for (const context of [as.medcomReader(), as.vendorAdmin(vendorId)]) {
      expect(kindOf(await takeAlarm(context, { id }))).toBe('forbidden')
      expect(kindOf(await assignAlarm(context, { id, ownerId: null }))).toBe('forbidden')
    }
    expect(kindOf(await takeAlarm(medcom.context, { id: randomUUID() }))).toBe('notFound')
    expect(kindOf(await assignAlarm(medcom.context, { id: randomUUID(), ownerId: null }))).toBe('notFound')
  })
})

describe('alarm.note', () => {
  test('of MedCom’s own is for MedCom alone, also in the log; the vendor’s is its answer', async () => {
    const { id, vendorId } = await aLaboratoryWithAlarm()
    const us = as.vendorAdmin(vendorId)
    value(await noteAlarm(medcom.context, { id, note: 'Ring til laboratoriet', to: 'medcom' }))
    expect(await lastEntry()).toMatchObject({ verb: 'alarm.note', subject_id: id, vendor_id: null })
    expect(JSON.stringify((await lastEntry())!.changes)).not.toContain('Ring')
    value(await noteAlarm(us, { id, note: 'Vi har fundet fejlen', to: 'medcom' }))
    expect((await shown(id)).events.map(({ text }) => text)).toEqual([
      'Vi har fundet fejlen',
      'Ring til laboratoriet',
    ])
    expect((await shown(id, us)).events.map(({ text }) => text)).toEqual(['Vi har fundet fejlen'])
    expect(await shown(id)).toMatchObject({ waits: 'medcom' })
  })

  test('that asks the vendor is mailed at once and waited for, where the vendor sees the alarm', async () => {
    const { id, vendorId } = await aLaboratoryWithAlarm({ kind: 'largeDraw' })
    value(await acknowledgeAlarm(as.vendorUser(vendorId), { id }))
    value(await noteAlarm(medcom.context, { id, note: 'Hvad var den til?', to: 'ask' }))
    expect(await shown(id)).toMatchObject({ waits: 'vendor', answeredAt: null })
    value(await snoozeAlarm(medcom.context, { id, until: '2026-12-01' }))
    expect(await shown(id)).toMatchObject({ waits: null })
    value(await noteAlarm(medcom.context, { id, note: 'Og nu?', to: 'ask' }))
    expect(await shown(id)).toMatchObject({ waits: 'vendor', life: 'acknowledged' })
    expect((await lastEntry())!.changes).toContainEqual(
      expect.objectContaining({ field: 'snoozedUntil', after: null }),
    )
    const observed = await aLaboratoryWithAlarm({ kind: 'largeDraw', observed: true })
    expect(kindOf(await noteAlarm(medcom.context, { id: observed.id, note: 'Hvad?', to: 'ask' }))).toBe(
      'state',
    )
  })

  test('is not for readers or others, says something, and is not written on what is closed', async () => {
    const { id } = await aLaboratoryWithAlarm()
    expect(kindOf(await noteAlarm(as.medcomReader(), { id, note: 'Hm' }))).toBe('forbidden')
    expect(kindOf(await noteAlarm(as.vendorAdmin(await makeVendor()), { id, note: 'Hm' }))).toBe('notFound')
    expect(kindOf(await noteAlarm(medcom.context, { id, note: ' ' }))).toBe('validation')
    value(await closeAlarm(medcom.context, { id, reason: 'handled' }))
    expect(kindOf(await noteAlarm(medcom.context, { id, note: 'Hm' }))).toBe('state')
  })
})

test('the menu counts what MedCom has not seen, and what a vendor has not answered', async () => {
  const count = async (by: Parameters<typeof showShell>[0]) => value(await showShell(by, {})).alarms
  const before = await count(medcom.context)
  const { id, vendorId } = await aLaboratoryWithAlarm()
  await aLaboratoryWithAlarm({ kind: 'http', observed: true })
  expect(await count(medcom.context)).toBe(before + 1)
  expect(await count(as.vendorUser(vendorId))).toBe(1)
  value(await acknowledgeAlarm(medcom.context, { id }))
  expect(await count(medcom.context)).toBe(before)
  value(await noteAlarm(as.vendorUser(vendorId), { id, note: 'Det er rettet' }))
  expect(await count(as.vendorUser(vendorId))).toBe(0)
})

test('the draws of an alarm are one filter away, and the alarms of a draw another', async () => {
  const { id: laboratoryId, vendorId, code } = await aDrawer()
  const lines = [aLine({ code }), aLine({ code })]
  await receive(...lines)
  const drawId = BigInt((await storedDraw(lines[1]!.id))!.id)
  const id = await anAlarm({ laboratoryId, vendorId, drawId })
  const us = as.vendorUser(vendorId)
  expect(value(await listDraws(us, { alarmId: id })).rows.map((row) => row.id)).toEqual([drawId])
  expect(value(await listAlarms(us, { drawId: String(drawId) })).rows.map((row) => row.id)).toEqual([id])
  expect(value(await listDraws(as.vendorUser(await makeVendor()), { alarmId: id })).rows).toEqual([])
  expect((await shown(id)).found).toMatchObject([{ drawId }])
})

test('the list has the most serious first, and finds by number, place, kind and whom it waits for', async () => {
  const { id, laboratoryId, vendorId } = await aLaboratoryWithAlarm({ kind: 'attemptedReturn' })
  const about = { laboratoryId, vendorId }
  const stock = await anAlarm({ ...about, kind: 'lowStock' })
  const overlap = await anAlarm({ ...about, kind: 'overlap' })
  const found = async (input: Parameters<typeof listAlarms>[1]) =>
    value(await listAlarms(medcom.context, { vendorId, ...input })).rows.map((row) => row.id)
  expect(await found({})).toEqual([overlap, stock, id])
  expect(await found({ sort: '-urgency' })).toEqual([id, stock, overlap])
  const { number } = await shown(stock)
  for (const search of [`A-${String(number).padStart(4, '0')}`, `a-${number}`, String(number)])
    expect(await found({ search })).toEqual([stock])
  expect(await found({ search: 'lis-prove' })).toEqual([id])
  expect(await found({ kind: 'lowStock' })).toEqual([stock])
  expect(await found({ severity: 'critical' })).toEqual([overlap])
  expect(await found({ waits: 'unreached' })).toHaveLength(3)
  value(await acknowledgeAlarm(as.vendorUser(vendorId), { id }))
  expect(await found({ waits: 'medcom' })).toEqual([id])
  expect(await found({ waits: 'vendor' })).toEqual([overlap, stock])
  value(await closeAlarm(medcom.context, { id, reason: 'handled' }))
  expect(await found({})).toEqual([overlap, stock])
  expect(await found({ state: 'all', account: 'lis-prove' })).toEqual([id])
})
