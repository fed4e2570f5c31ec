import { expect, test } from 'vitest'
import { showOverview } from '@/lib/overview'
import { createStation } from '@/lib/people'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { anAlarm } from '@/tests/support/alarms'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive } from '@/tests/support/draws'
import { announced, twoVendors } from '@/tests/support/notices'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'

const keysOf = ({ tasks }: { tasks: { key: string }[] }) => tasks.map(({ key }) => key)

test('shows what waits, most urgent first, and the figures of the records one sees', async () => {
  const [own, foreign] = [await aDrawer(), await aDrawer()]
  await setClock('2026-11-21T08:00:00Z')
  await receive(
    aLine(own, { time: '2026-11-20T08:00:00Z', channel: 'webPage' }),
    aLine(own, { time: '2026-10-15T08:00:00Z' }),
    aLine(foreign, { time: '2026-11-19T08:00:00Z' }),
    { id: 'kan-ikke-laeses' },
  )
  const seen = value(await showOverview(as.vendorAdmin(own.vendorId), {}))
  expect(seen.figures.numbers).toMatchObject({ value: 100, before: 100 })
  expect(seen.figures.numbers.curve).toHaveLength(13)
  expect(keysOf(seen)).toEqual(['support', `contacts-${own.vendorId}`])

  const all = value(await showOverview(as.medcomReader(), {}))
  expect(all.figures.numbers).toMatchObject({ value: 200, before: 100 })
  expect(keysOf(all)).toEqual(expect.arrayContaining(['quarantine', own.vendorId, foreign.vendorId]))
  expect(keysOf(all)).not.toContain('log')

  await setClock('2026-11-23T08:00:00Z')
  expect(keysOf(value(await showOverview(as.medcomAdmin(), {})))[0]).toBe('log')
})

test('names a laboratory that is silent, but not one whose earlier draws the reader cannot see', async () => {
  const [silent, taken] = [await aDrawer(), await aDrawer()]
  await setClock('2026-12-20T08:00:00Z')
  await receive(aLine(silent, { time: '2026-11-01T08:00:00Z' }))
  await askOwner("update laboratory set created_at = '2024-01-01' where id = $1", [taken.id])
  await askOwner("update laboratory_vendor set valid_from = '2026-12-01' where laboratory_id = $1", [
    taken.id,
  ])
  expect(keysOf(value(await showOverview(as.vendorUser(silent.vendorId), {})))).toContain(silent.id)
  expect(keysOf(value(await showOverview(as.vendorUser(taken.vendorId), {})))).not.toContain(taken.id)
  const alarm = await anAlarm({ kind: 'missedDraw', laboratoryId: silent.id, vendorId: silent.vendorId })
  const keys = keysOf(value(await showOverview(as.vendorUser(silent.vendorId), {})))
  expect(keys).toContain(alarm)
  expect(keys, 'told of by the alarm').not.toContain(silent.id)
})

test('tells a vendor of stations nobody set up', async () => {
  const { id, vendorId } = await aDrawer()
  await setClock('2027-01-10T08:00:00Z')
  const station = value(await createStation(as.vendorAdmin(vendorId), { name: 'Bænk 3', laboratoryId: id }))
  await setClock('2027-01-12T08:00:00Z')
  expect(keysOf(value(await showOverview(as.vendorAdmin(vendorId), {})))).toContain(station.id)
  expect(keysOf(value(await showOverview(as.vendorAdmin((await aDrawer()).vendorId), {})))).not.toContain(
    station.id,
  )
})

test('is for those who run the service, not for laboratories', async () => {
  expect(kindOf(await showOverview(as.laboratoryUser((await aDrawer()).id), {}))).toBe('forbidden')
})

test('offers the deed to whoever may do it, and to others a look and whose it is', async () => {
  const { id: agreementId, vendorId } = await anAgreement('sent', { signBy: '2027-06-01' })
  await anAgreement('signedByVendor')
  await setClock('2027-01-20T08:00:00Z')
  const taskOf = async (context: Parameters<typeof showOverview>[0], key: string) =>
    value(await showOverview(context, {})).tasks.find((task) => task.key === key)
  const support = `/leverandoerer/${vendorId}`
  expect(await taskOf(as.vendorAdmin(vendorId), 'support')).toMatchObject({
    link: { href: `${support}/support`, action: 'Skriv jeres support' },
  })
  expect(await taskOf(as.vendorUser(vendorId), 'support')).toMatchObject({
    link: { href: support, action: 'Se jeres oplysninger' },
    doneBy: 'jeres administrator',
  })
  expect(await taskOf(as.medcomReader(), 'log')).toMatchObject({
    link: { action: 'Se indlæsningerne' },
    doneBy: 'en MedCom-administrator',
  })
  const signatory = await aPerson({ role: 'vendorUser', vendorId })
  expect(await taskOf(signatory.context, agreementId)).toMatchObject({
    link: { action: 'Se aftalen' },
    doneBy: 'en, der har ret til at underskrive',
  })
  await askOwner(
    `insert into signing_right (id, user_id, vendor_id, kind, evidence, valid_from, registered_at)
     values (gen_random_uuid(), $1, $2, 'powerOfAttorney', 'Fuldmagt', '2026-01-01', now())`,
    [signatory.id, vendorId],
  )
  expect(await taskOf(signatory.context, agreementId)).toMatchObject({
    link: { action: 'Underskriv aftalen' },
  })
  await askOwner(
    `insert into api_key (id, name, start, digest, scopes, vendor_id, expires_at, created_at)
     values ($1, 'Snart slut', 'npn_', 'x', '{numbers:read}', $2, '2027-01-25', '2026-01-01')`,
    [signatory.id, vendorId],
  )
  expect(await taskOf(as.vendorAdmin(vendorId), signatory.id)).toMatchObject({ link: {} })
  expect(await taskOf(as.vendorUser(vendorId), signatory.id)).toMatchObject({
    link: null,
    doneBy: 'jeres administrator',
  })
})

test('names what is overdue and what must be answered, to the side that does it', async () => {
  await setClock('2027-02-01T08:00:00Z')
  const vendors = await twoVendors()
  const { own } = await announced(vendors)
  await askOwner(
    `insert into setup_item (id, agreement_id, vendor_id, clause_number, obligation, carrier, evidence, gate, due_on, position)
     select gen_random_uuid(), id, vendor_id, '5.2', 'Prøve', carrier::carrier, 'manual', false, '2027-01-15', position
     from agreement, (values ('vendor', 1), ('medcom', 2)) points (carrier, position) where id = $1`,
    [own.id],
  )
  const overdue = `${own.id}-overdue-2027-01-15`
  const seen = value(await showOverview(as.vendorAdmin(vendors.vendorId), {})).tasks
  expect(seen.filter(({ key }) => key.startsWith(own.id))).toMatchObject([
    { key: overdue, link: { action: 'Gå til tjeklisten' } },
    { key: `${own.id}-answer`, urgency: 'week', link: { action: 'Læs og svar' } },
  ])
  const asUser = value(await showOverview(as.vendorUser(vendors.vendorId), {})).tasks
  expect(asUser.find(({ key }) => key === `${own.id}-answer`)).toMatchObject({
    link: { action: 'Læs varslet' },
    doneBy: 'jeres administrator',
  })
  expect(keysOf(value(await showOverview(as.vendorAdmin(vendors.other), {})))).not.toContain(overdue)
  expect(keysOf(value(await showOverview(as.medcomAdmin(), {})))).toEqual(
    expect.arrayContaining([overdue, 'overdue']),
  )
})
