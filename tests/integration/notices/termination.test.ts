import { beforeAll, expect, test } from 'vitest'
import { agreementTasks } from '@/lib/agreements/jobs'
import { listNotices, previewTermination, terminateAgreement, withdrawNotice } from '@/lib/notices'
import { inspectSeal, sha256 } from '@/lib/pdf'
import { as } from '@/tests/support/actors'
import { anAgreement, aTemplateVersion, waitingMails } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

let vendorId: string

beforeAll(async () => {
  vendorId = await makeVendor()
  await aPerson({ role: 'vendorAdmin', vendorId, name: 'Vera Vendor' })
  await setClock('2026-08-31T09:00:00Z')
})

const inForce = (more: object = {}) => anAgreement('inForce', { vendorId, ...more })
const asked = (id: string, more: object = {}) => ({ id, version: 1, ...more })

async function stateOf(id: string) {
  const [row] = await askOwner<{ state: string; ends_on: string | null; next_event: string | null }>(
    `select state, ends_on::text, next_event from agreement where id = $1`,
    [id],
  )
  return row
}

test('either side terminates with the notice of the text, and the last day is that of a shorter month', async () => {
  for (const actor of [as.vendorAdmin(vendorId), as.medcomAdmin()]) {
    const { id, number } = await inForce()
    const given = value(await terminateAgreement(actor, asked(id, { reason: 'Produktet udgår' })))
    expect(given.effectiveOn).toBe('2027-02-28')
    expect(await stateOf(id)).toEqual({ state: 'terminated', ends_on: '2027-02-28', next_event: 'ends' })
    expect(await lastEntry()).toMatchObject({ verb: 'notice.terminate', subject_id: id, vendor_id: vendorId })
    const [notice] = value(await listNotices(actor, { id })).notices
    const side = actor.actor.vendorId ? 'vendor' : 'medcom'
    expect(notice).toMatchObject({ kind: 'termination', givenBy: side, months: 6, mayWithdraw: true })
    const [document] = await askOwner<{ content: Buffer; sha256: string }>(
      'select content, sha256 from agreement_document where id = $1',
      [notice!.document!.id],
    )
    expect(sha256(document!.content)).toBe(document!.sha256)
    expect((await inspectSeal(document!.content)).sealed).toBe(false)
    expect((await waitingMails(`Aftale ${number} er opsagt`)).length).toBeGreaterThan(0)
  }
})

test('a later day is free to choose, an earlier one only for law or security and with words', async () => {
  const { id } = await inForce()
  const actor = as.medcomAdmin()
  const short = { effectiveOn: '2026-10-01' }
  expect(faultOf(await terminateAgreement(actor, asked(id, short)))).toMatchObject({
    fields: { effectiveOn: expect.stringContaining('28.\u00a0februar 2027') as string },
  })
  expect(faultOf(await terminateAgreement(actor, asked(id, { ...short, shortReason: 'law' })))).toMatchObject(
    {
      fields: { reason: expect.any(String) as string },
    },
  )
  const past = { effectiveOn: '2026-08-30', shortReason: 'law', reason: 'x' }
  expect(kindOf(await terminateAgreement(actor, asked(id, past)))).toBe('validation')
  expect(await stateOf(id)).toMatchObject({ state: 'inForce' })
  const law = { ...short, shortReason: 'law', reason: 'Sundhedsloven § 1' }
  expect(value(await terminateAgreement(actor, asked(id, law))).effectiveOn).toBe('2026-10-01')
  const later = await inForce()
  const given = await terminateAgreement(actor, asked(later.id, { effectiveOn: '2028-01-31' }))
  expect(value(given).effectiveOn).toBe('2028-01-31')
})

test('an agreement that is not in force cannot be terminated, nor one that was changed meanwhile', async () => {
  for (const state of ['sent', 'settingUp', 'terminated', 'ended'] as const) {
    const { id } = await anAgreement(state, { vendorId })
    expect(kindOf(await terminateAgreement(as.medcomAdmin(), asked(id)))).toBe('state')
  }
  const { id } = await inForce()
  expect(kindOf(await terminateAgreement(as.medcomAdmin(), asked(id, { version: 2 })))).toBe('conflict')
})

test('another vendor’s agreement is not there, and only administrators terminate', async () => {
  const { id } = await inForce()
  const other = await makeVendor()
  expect(kindOf(await terminateAgreement(as.vendorAdmin(other), asked(id)))).toBe('notFound')
  expect(kindOf(await listNotices(as.vendorAdmin(other), { id }))).toBe('notFound')
  for (const actor of [as.vendorUser(vendorId), as.medcomReader()])
    expect(kindOf(await terminateAgreement(actor, asked(id)))).toBe('forbidden')
  expect(await stateOf(id)).toMatchObject({ state: 'inForce' })
})

test('of two at the same moment one terminates, and there is one notice', async () => {
  const { id } = await inForce()
  const actors = [as.medcomAdmin(), as.vendorAdmin(vendorId), as.medcomAdmin()]
  const outcomes = await Promise.all(actors.map((actor) => terminateAgreement(actor, asked(id))))
  expect(outcomes.map(kindOf).sort()).toEqual(['ok', 'state', 'state'])
  expect(value(await listNotices(as.medcomAdmin(), { id })).notices).toHaveLength(1)
})

test('the one who gave it takes it back until the last day is over, and the agreement is in force as before', async () => {
  const { id, number } = await inForce()
  const mine = as.vendorAdmin(vendorId)
  const notice = { id: value(await terminateAgreement(mine, asked(id))).id, version: 1 }
  expect(kindOf(await withdrawNotice(as.medcomAdmin(), notice))).toBe('state')
  expect(kindOf(await withdrawNotice(as.vendorUser(vendorId), notice))).toBe('forbidden')
  expect(kindOf(await withdrawNotice(as.vendorAdmin(await makeVendor()), notice))).toBe('notFound')
  await setClock('2027-02-28T22:00:00Z')
  const outcomes = await Promise.all([1, 2].map(() => withdrawNotice(mine, notice)))
  expect(outcomes.map(kindOf).sort()).toEqual(['ok', 'state'])
  expect(await stateOf(id)).toEqual({ state: 'inForce', ends_on: null, next_event: null })
  expect(await lastEntry()).toMatchObject({ verb: 'notice.withdraw', subject_id: id })
  expect(value(await listNotices(mine, { id })).notices[0]).toMatchObject({
    state: 'withdrawn',
    mayWithdraw: false,
  })
  expect((await waitingMails(`Opsigelsen af aftale ${number} er trukket tilbage`)).length).toBeGreaterThan(0)
  await setClock('2026-08-31T09:00:00Z')
})

test('after the last day it is too late, also before the portal has ended the agreement', async () => {
  const { id } = await inForce()
  const { id: notice } = value(await terminateAgreement(as.medcomAdmin(), asked(id)))
  await setClock('2027-03-01T08:00:00Z')
  expect(kindOf(await withdrawNotice(as.medcomAdmin(), { id: notice, version: 1 }))).toBe('state')
  await agreementTasks['agreements.daily']!({}, {} as never)
  expect(await stateOf(id)).toMatchObject({ state: 'ended' })
  expect(value(await listNotices(as.medcomAdmin(), { id })).notices[0]).toMatchObject({ state: 'applied' })
  await setClock('2026-08-31T09:00:00Z')
})

test('the months are those of the text the agreement follows', async () => {
  const templateVersionId = await aTemplateVersion({ terminationMonths: 12 })
  const { id } = await inForce({ templateVersionId })
  expect(value(await listNotices(as.medcomReader(), { id }))).toMatchObject({
    earliestEnd: '2027-08-31',
    terminationMonths: 12,
    mayTerminate: true,
  })
})

test('the preview of a termination says the day and writes nothing; what cannot be terminated has none', async () => {
  const { id } = await inForce()
  const before = await countEntries()
  expect(value(await previewTermination(as.vendorAdmin(vendorId), asked(id)))).toMatchObject({
    effectiveOn: '2027-02-28',
    months: 6,
  })
  expect(await stateOf(id)).toMatchObject({ state: 'inForce' })
  expect(await countEntries()).toBe(before)
  expect(kindOf(await previewTermination(as.vendorAdmin(await makeVendor()), asked(id)))).toBe('notFound')
  expect(kindOf(await previewTermination(as.vendorUser(vendorId), asked(id)))).toBe('forbidden')
  const { id: ended } = await anAgreement('ended', { vendorId })
  expect(kindOf(await previewTermination(as.medcomAdmin(), asked(ended)))).toBe('state')
})
