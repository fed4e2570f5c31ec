import { beforeAll, describe, expect, test } from 'vitest'
import {
  changeCertificationRules,
  changeExpiry,
  compareCertifications,
  dueCertifications,
  listCertifications,
  remindOfExpiry,
  showCertification,
  showCertificationRules,
} from '@/lib/certification'
import { certifiedOn } from '@/lib/certification/kin'
import { inTransaction } from '@/lib/door/transaction'
import { find } from '@/lib/search'
import { as } from '@/tests/support/actors'
import { aCertification, aStandard, listed, versionOf } from '@/tests/support/certification'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeSystem, makeVendor } from '@/tests/support/parties'

const NOON = '2026-11-21T11:00:00Z'
const TODAY = '2026-11-21'

beforeAll(() => setClock(NOON))

/** How a system stands on a day, as other domains ask. */
const standing = (systemId: string, day: string) =>
  inTransaction(
    as.system.actor,
    false,
    async ({ tx }) => (await certifiedOn(tx, [systemId], day)).get(systemId)!,
    async () => undefined,
  )

const rowsOf = async (vendorId: string, more: object = {}) =>
  value(await listCertifications(as.medcomReader(), { vendorId, ...more })).rows

describe('the register', () => {
  test('says what it and MedCom’s list know, and where they disagree', async () => {
    const approved = await aCertification('approved', { expiresOn: '2027-01-01' })
    const { vendorId, systemId, standardId } = approved
    const alone = await aStandard()
    await listed({ vendorId, systemId, standardId: alone }, 'testMissing')
    await listed(approved, 'testing')
    const rows = await rowsOf(vendorId)
    expect(
      rows.map(({ word, listStatus, disagrees, number }) => [word, listStatus, disagrees, number !== null]),
    ).toEqual(
      expect.arrayContaining([
        ['approved', 'testing', true, true],
        ['testMissing', 'testMissing', false, false],
      ]),
    )
    expect(rows).toHaveLength(2)
    expect(await rowsOf(vendorId, { view: 'disagreeing' })).toHaveLength(1)
    expect(await rowsOf(vendorId, { view: 'expiring' })).toMatchObject([{ standardId, expiresSoon: true }])
    expect(await rowsOf(vendorId, { word: 'testMissing' })).toMatchObject([{ standardId: alone }])
    const stranger = value(await listCertifications(as.vendorAdmin(await makeVendor()), { view: 'all' }))
    expect(stranger.rows).toEqual([])
    const { answers, systems, tests } = value(await compareCertifications(approved.vendor, {}))
    expect([systems.length, tests.length]).toEqual([1, 2])
    expect(answers.get(`${standardId} receive ${systemId}`)).toBe('approved')
  })

  test('turns by the clock when an approval has run out, and keeps what was decided before', async () => {
    const first = await aCertification('approved', { expiresOn: TODAY })
    expect(await rowsOf(first.vendorId)).toMatchObject([{ word: 'approved' }])
    await setClock('2026-11-22T11:00:00Z')
    expect(await rowsOf(first.vendorId)).toMatchObject([{ word: 'expired' }])
    expect(value(await showCertification(first.vendor, { id: first.id })).word).toBe('expired')
    await aCertification('approved', { ...first, plannedOn: '2026-11-22' })
    expect(await rowsOf(first.vendorId)).toMatchObject([{ word: 'approved', expiresOn: null }])
    expect(await rowsOf(first.vendorId, { view: 'all' })).toHaveLength(2)
    await setClock(NOON)
  })

  test('is found by searching as it stands: from the day after its last an approval has run out', async () => {
    const { id, medcom } = await aCertification('approved', { expiresOn: '2026-12-20' })
    const { number: q } = value(await showCertification(medcom, { id }))
    const state = async () =>
      value(await find(medcom, { q }))
        .groups.flatMap(({ hits }) => hits)
        .find((hit) => hit.id === id)?.state
    expect(await state()).toBe('Godkendt')
    await setClock('2026-12-20T22:59:00Z')
    expect(await state()).toBe('Godkendt')
    await setClock('2026-12-20T23:00:00Z')
    expect(await state()).toBe('Udløbet')
    await setClock(NOON)
  })

  test('is by page, in any order that is offered', async () => {
    const vendorId = await makeVendor()
    const systemId = await makeSystem(vendorId)
    for (let index = 0; index < 3; index += 1)
      await listed({ vendorId, systemId, standardId: await aStandard() }, 'approved')
    for (const sort of ['systemOrder', '-standardLabel', 'since', 'expiresOrder'] as const) {
      const list = (more: object) =>
        listCertifications(as.medcomAdmin(), { vendorId, sort, size: 2, ...more })
      const first = value(await list({}))
      const second = value(await list({ after: first.next! }))
      const ids = [...first.rows, ...second.rows].map(({ id }) => id)
      expect(new Set(ids).size, sort).toBe(3)
    }
  })

  test('goes with a system to its next vendor', async () => {
    const { id, systemId, vendor, vendorId } = await aCertification('approved')
    const next = await makeVendor()
    await askOwner('update "system" set vendor_id = $2 where id = $1', [systemId, next])
    expect(kindOf(await showCertification(vendor, { id }))).toBe('notFound')
    expect(value(await showCertification(as.vendorAdmin(next), { id })).steps.length).toBeGreaterThan(3)
    expect(await rowsOf(vendorId)).toEqual([])
  })
})

describe('how a system stands', () => {
  test('follows from its orders and approvals, day by day', async () => {
    const { id, systemId, ...made } = await aCertification('planned', { plannedOn: TODAY })
    expect(await standing(systemId, TODAY)).toMatchObject({
      state: 'onItsWay',
      until: TODAY,
      listed: false,
      href: `/systemer/${systemId}/certificering`,
    })
    await listed({ systemId, ...made }, 'approved')
    expect(await standing(systemId, TODAY)).toMatchObject({ state: 'certified', until: null, listed: true })
    expect(await standing(id, TODAY)).toMatchObject({ state: 'unknown' })
    const expiring = await aCertification('approved', { expiresOn: '2027-03-01' })
    expect(await standing(expiring.systemId, TODAY)).toMatchObject({
      state: 'certified',
      until: '2027-03-01',
    })
    expect(await standing(expiring.systemId, '2027-03-02')).toMatchObject({
      state: 'expired',
      until: '2027-03-01',
    })
  })

  test('is judged by what is required from the day it is', async () => {
    const { systemId, standardId } = await aCertification('approved')
    const other = await aStandard()
    const { version, reminders } = value(await showCertificationRules(as.medcomReader(), {}))
    const rules = { ...reminders, version, validFrom: '2026-12-01' }
    const required = [`${standardId}:receive`, `${other}:receive`]
    expect(kindOf(await changeCertificationRules(as.medcomReader(), { ...rules, required }))).toBe(
      'forbidden',
    )
    expect(kindOf(await changeCertificationRules(as.medcomAdmin(), { ...rules, required: [] }))).toBe('state')
    const wrong = async (more: object) => {
      const fault = faultOf(await changeCertificationRules(as.medcomAdmin(), { ...rules, required, ...more }))
      return fault.kind === 'validation' ? Object.keys(fault.fields) : fault.kind
    }
    expect(await wrong({ validFrom: '2026-11-20' })).toEqual(['validFrom'])
    expect(await wrong({ secondReminder: 90 })).toEqual(['secondReminder'])
    expect(await wrong({ required: [`${systemId}:send`] })).toEqual(['required'])
    expect(await wrong({ version: 1_000 })).toBe('conflict')
    value(await changeCertificationRules(as.medcomAdmin(), { ...rules, required }))
    expect(await lastEntry()).toMatchObject({ verb: 'certificationRule.change' })
    expect(value(await showCertificationRules(as.medcomReader(), {})).changesOn).toEqual(['2026-12-01'])
    expect((await standing(systemId, '2026-11-30')).state).toBe('certified')
    expect(await standing(systemId, '2026-12-01')).toMatchObject({
      state: 'missing',
      tests: { certified: 1, total: 2 },
    })
    await askOwner(`delete from setting where key = 'certification.required' and valid_from = '2026-12-01'`)
  })
})

describe('a reminder', () => {
  test('is sent once for each day it is due, and not where the next is ordered', async () => {
    const ending = await aCertification('approved', { expiresOn: '2026-12-20' })
    const followed = await aCertification('approved', { expiresOn: '2026-12-20' })
    await aCertification('ordered', followed)
    const later = await aCertification('approved', { expiresOn: '2027-06-01' })
    const due = async () => value(await dueCertifications(as.system, {}))
    expect(await due()).toEqual(expect.arrayContaining([ending.id, followed.id]))
    expect(await due()).not.toContain(later.id)
    expect(value(await remindOfExpiry(as.system, { id: ending.id })).recipients).toBeGreaterThanOrEqual(0)
    expect(await lastEntry()).toMatchObject({ verb: 'certification.remind', subject_id: ending.id })
    expect(value(await remindOfExpiry(as.system, { id: followed.id })).recipients).toBe(0)
    expect(kindOf(await remindOfExpiry(as.system, { id: ending.id }))).toBe('state')
    expect(kindOf(await remindOfExpiry(as.system, { id: ending.systemId }))).toBe('notFound')
    expect(kindOf(await remindOfExpiry(ending.medcom, { id: ending.id }))).toBe('forbidden')
    expect(await due()).not.toContain(ending.id)
    await setClock('2026-12-14T11:00:00Z')
    expect(await due()).toContain(ending.id)
    await setClock(NOON)
    expect(await versionOf(ending.id)).toBeGreaterThan(1)
  })

  test('is not of what is given up by then, and what waits is dropped when the day is moved', async () => {
    const ending = await aCertification('approved', { expiresOn: '2026-12-20' })
    const retire = (day: string) =>
      askOwner('update "system" set retired_on = $2 where id = $1', [ending.systemId, day])
    await retire('2026-12-20')
    expect(value(await dueCertifications(as.system, {}))).not.toContain(ending.id)
    expect(kindOf(await remindOfExpiry(as.system, { id: ending.id }))).toBe('state')
    await retire('2026-12-21')
    expect(value(await dueCertifications(as.system, {}))).toContain(ending.id)
    await aContact({ vendorId: ending.vendorId, functions: ['technical'] })
    expect(value(await remindOfExpiry(as.system, { id: ending.id })).recipients).toBeGreaterThan(0)
    const notes = () => askOwner('select id from routine_note where subject_id = $1', [ending.id])
    expect(await notes()).not.toEqual([])
    const moved = { ...(await ending.seen()), expiresOn: '2027-12-20', reason: 'Aftalt på møde.' }
    value(await changeExpiry(ending.medcom, moved))
    expect(await notes()).toEqual([])
  })
})
