import { beforeAll, describe, expect, test } from 'vitest'
import {
  addStandard,
  agreePlan,
  beginTest,
  changeCertificationRules,
  listStandards,
  orderCertification,
  orderChoices,
  proposePlan,
  removeStandard,
  showCertification,
  showCertificationRules,
  withdrawCertification,
} from '@/lib/certification'
import { as } from '@/tests/support/actors'
import { aCertification, aStandard, versionOf } from '@/tests/support/certification'
import { askOwner } from '@/tests/support/database'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeSystem, makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

async function aSystem() {
  const vendorId = await makeVendor()
  const [systemId, standardId] = [await makeSystem(vendorId), await aStandard()]
  return { vendorId, systemId, standardId, test: `${standardId}:receive` }
}

/** The mails that were asked for about a certification. */
const mailsAbout = (id: string) =>
  askOwner<{ to: string; subject: string }>(
    `select payload ->> 'to' as to, payload ->> 'subject' as subject from graphile_worker._private_jobs
     where payload -> 'action' ->> 'path' = $1 order by id`,
    [`/certificering/${id}`],
  )

describe('an order', () => {
  test('is numbered, waits for MedCom, is told and logged', async () => {
    const { vendorId, systemId, test: asked } = await aSystem()
    await aPerson({ role: 'medcomAdmin', email: 'ordrer@medcom.example' })
    const { id, number, told } = value(
      await orderCertification(as.vendorUser(vendorId), { systemId, test: asked, message: 'Vi er klar.' }),
    )
    expect(number).toMatch(/^C-\d{4}$/)
    expect(told).toBeGreaterThan(0)
    expect(value(await showCertification(as.medcomReader(), { id }))).toMatchObject({
      state: 'ordered',
      waitsFor: 'medcom',
      plannedOn: null,
      steps: [{ deed: 'order', fromState: null, toState: 'ordered', note: 'Vi er klar.' }],
    })
    expect((await mailsAbout(id)).map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining(`har bestilt certificering ${number}`),
    )
    expect(await lastEntry()).toMatchObject({
      verb: 'certification.order',
      subject_id: id,
      vendor_id: vendorId,
    })
  })

  test('may propose a day at once, and not one that is past', async () => {
    const { vendorId, systemId, test: asked } = await aSystem()
    const order = (plannedOn: string) =>
      orderCertification(as.vendorAdmin(vendorId), { systemId, test: asked, plannedOn, plan: 'Hos os' })
    expect(faultOf(await order('2026-11-20'))).toMatchObject({ fields: { plannedOn: expect.any(String) } })
    const { id } = value(await order('2026-12-01'))
    const { version } = value(await showCertification(as.medcomAdmin(), { id }))
    expect(value(await agreePlan(as.medcomAdmin(), { id, version })).plannedOn).toBe('2026-12-01')
  })

  test('is refused while the same is on its way, of a retired system, of another version than its own', async () => {
    const { id, vendor, systemId, standardId, vendorId } = await aCertification('ordered')
    const again = { systemId, test: `${standardId}:receive` }
    const other = await aSystem()
    const before = await countEntries()
    expect(kindOf(await orderCertification(vendor, again))).toBe('state')
    expect(kindOf(await orderCertification(vendor, { ...again, systemVersionId: id }))).toBe('validation')
    expect(kindOf(await orderCertification(vendor, { ...again, test: `${id}:receive` }))).toBe('validation')
    await askOwner(`update "system" set retired_on = '2026-11-01' where id = $1`, [other.systemId])
    expect(kindOf(await orderCertification(as.vendorAdmin(other.vendorId), other))).toBe('state')
    expect(await countEntries()).toBe(before)
    expect(value(await orderChoices(as.vendorAdmin(other.vendorId), {})).systems).toEqual([])
    expect(value(await orderChoices(as.vendorAdmin(vendorId), {})).chosen).toMatchObject({ id: systemId })
  })

  test('is nobody else’s to make, and no laboratory’s or reader’s', async () => {
    const { vendorId, ...mine } = await aSystem()
    const { systemId } = await aSystem()
    expect(kindOf(await orderCertification(as.vendorAdmin(vendorId), { ...mine, systemId }))).toBe('notFound')
    expect(kindOf(await orderCertification(as.medcomReader(), mine))).toBe('forbidden')
  })
})

describe('a day for the test', () => {
  test('is proposed by one and agreed by the other, and each is told', async () => {
    const { id, medcom, vendor, vendorId } = await aCertification('ordered')
    await aPerson({ role: 'vendorAdmin', vendorId, email: `${id}@proeve.example` })
    const seen = async () => ({ id, version: await versionOf(id) })
    const day = { plannedOn: '2026-12-03', plan: 'På video' }
    expect(kindOf(await agreePlan(vendor, await seen()))).toBe('state')
    value(await proposePlan(medcom, { ...(await seen()), ...day }))
    expect(value(await showCertification(vendor, { id })).waitsFor).toBe('vendor')
    expect(await mailsAbout(id)).toContainEqual({
      to: `${id}@proeve.example`,
      subject: expect.stringContaining('Forslag til testdag'),
    })
    expect(kindOf(await agreePlan(medcom, await seen()))).toBe('state')
    value(await proposePlan(vendor, { ...(await seen()), plannedOn: '2026-12-04', plan: '' }))
    expect(value(await showCertification(medcom, { id })).waitsFor).toBe('medcom')
    value(await agreePlan(medcom, await seen()))
    expect(value(await showCertification(vendor, { id }))).toMatchObject({
      state: 'planned',
      waitsFor: 'nobody',
      plannedOn: '2026-12-04',
    })
    expect(await lastEntry()).toMatchObject({ verb: 'certification.agree', subject_id: id })
    value(await proposePlan(medcom, { ...(await seen()), ...day }))
    expect(value(await showCertification(vendor, { id })).state).toBe('ordered')
  })

  test('is refused when it is past, when the test has begun, to others and to whoever saw an older version', async () => {
    const { id, medcom, vendor, seen } = await aCertification('ordered')
    const stranger = as.vendorAdmin(await makeVendor())
    const before = await countEntries()
    const proposed = async (more: object) =>
      kindOf(await proposePlan(vendor, { ...(await seen()), plannedOn: '2026-12-03', ...more }))
    expect(await proposed({ plannedOn: '2026-11-20' })).toBe('validation')
    expect(await proposed({ version: 99 })).toBe('conflict')
    const day = { ...(await seen()), plannedOn: '2026-12-03' }
    expect(kindOf(await proposePlan(stranger, day))).toBe('notFound')
    expect(kindOf(await agreePlan(stranger, day))).toBe('notFound')
    expect(kindOf(await withdrawCertification(stranger, { ...day, reason: 'x' }))).toBe('notFound')
    expect(kindOf(await proposePlan(as.medcomReader(), day))).toBe('forbidden')
    expect(kindOf(await agreePlan(as.medcomReader(), day))).toBe('forbidden')
    expect(await countEntries()).toBe(before)
    const begun = await aCertification('testing')
    expect(kindOf(await proposePlan(medcom, { ...(await begun.seen()), plannedOn: '2026-12-03' }))).toBe(
      'state',
    )
    expect(id).not.toBe(begun.id)
  })

  test('is not said yes to when it has gone by', async () => {
    const { medcom, vendor, seen } = await aCertification('ordered')
    value(await proposePlan(medcom, { ...(await seen()), plannedOn: '2026-12-03', plan: '' }))
    await setClock('2026-12-03T23:00:00Z')
    expect(kindOf(await agreePlan(vendor, await seen()))).toBe('state')
    await setClock('2026-12-03T22:59:00Z')
    expect(kindOf(await agreePlan(vendor, await seen()))).toBe('ok')
    await setClock('2026-11-21T11:00:00Z')
  })

  test('begins the test when it has come, by MedCom alone', async () => {
    const later = await aCertification('planned', { plannedOn: '2026-11-22' })
    expect(kindOf(await beginTest(later.medcom, await later.seen()))).toBe('state')
    const { id, medcom, vendor, seen } = await aCertification('planned')
    expect(kindOf(await beginTest(vendor, await seen()))).toBe('forbidden')
    value(await beginTest(medcom, await seen()))
    expect(await lastEntry()).toMatchObject({ verb: 'certification.begin', subject_id: id })
    expect(kindOf(await beginTest(medcom, await seen()))).toBe('state')
    expect(kindOf(await beginTest(medcom, { id: later.systemId, version: 1 }))).toBe('notFound')
  })
})

test('an order is given up by either side until it is decided, and may then be made again', async () => {
  const { id, vendor, systemId, standardId, seen } = await aCertification('planned')
  value(await withdrawCertification(vendor, { ...(await seen()), reason: 'Versionen udkommer ikke.' }))
  expect(await lastEntry()).toMatchObject({ verb: 'certification.withdraw', subject_id: id })
  expect(kindOf(await withdrawCertification(vendor, { ...(await seen()), reason: 'Igen' }))).toBe('state')
  expect(kindOf(await orderCertification(vendor, { systemId, test: `${standardId}:receive` }))).toBe('ok')
  const approved = await aCertification('approved')
  const reason = { ...(await approved.seen()), reason: 'Fortrudt' }
  expect(kindOf(await withdrawCertification(approved.medcom, reason))).toBe('state')
  expect(kindOf(await withdrawCertification(as.medcomReader(), reason))).toBe('forbidden')
})

describe('a standard', () => {
  test('is written down by MedCom where no list names it, required and ordered, and taken away while nothing refers to it', async () => {
    const medcom = as.medcomAdmin()
    const given = { code: 'NPN01', edition: 'V1', name: 'Prøvestandard' }
    expect(kindOf(await addStandard(as.medcomReader(), given))).toBe('forbidden')
    const { id, label } = value(await addStandard(medcom, given))
    expect(label).toBe('NPN01 (V1)')
    expect(await lastEntry()).toMatchObject({ verb: 'standard.add', subject_id: 'certificering' })
    const twice = await addStandard(medcom, { ...given, code: ' npn01 ' })
    expect(faultOf(twice)).toMatchObject({ fields: { code: expect.stringContaining('findes allerede') } })
    const known = async () => value(await listStandards(medcom, {})).find((one) => one.id === id)
    expect(await known()).toMatchObject({ listed: false, removable: true })

    const { version, reminders } = value(await showCertificationRules(medcom, {}))
    const rules = { ...reminders, version, required: [`${id}:send`], validFrom: '2027-01-01' }
    value(await changeCertificationRules(medcom, rules))
    expect(kindOf(await removeStandard(medcom, { id }))).toBe('state')
    await askOwner(`delete from setting where valid_from = '2027-01-01' and key = 'certification.required'`)

    const { systemId, vendorId } = await aSystem()
    const { id: other } = value(await addStandard(medcom, { ...given, edition: '' }))
    value(await orderCertification(as.vendorAdmin(vendorId), { systemId, test: `${other}:send` }))
    expect(kindOf(await removeStandard(medcom, { id: other }))).toBe('state')

    expect(kindOf(await removeStandard(as.medcomReader(), { id }))).toBe('forbidden')
    expect(value(await removeStandard(medcom, { id })).label).toBe(label)
    expect(await lastEntry()).toMatchObject({ verb: 'standard.remove', subject_id: 'certificering' })
    expect(await known()).toBeUndefined()
    expect(kindOf(await removeStandard(medcom, { id }))).toBe('notFound')
  })
})
