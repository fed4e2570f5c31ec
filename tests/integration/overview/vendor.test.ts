import { beforeAll, expect, test } from 'vitest'
import { showOverview } from '@/lib/overview'
import { couldNotSetUp } from '@/lib/provisioning'
import { anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { aCertification } from '@/tests/support/certification'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive } from '@/tests/support/draws'
import { wanted } from '@/tests/support/feed'
import { aContact } from '@/tests/support/contacts'
import { setClock, value } from '@/tests/support/outcomes'
import { makeSystem, makeVendor } from '@/tests/support/parties'

beforeAll(() => setClock('2026-11-20T12:00:00Z'))

const tasksOf = async (context: Parameters<typeof showOverview>[0]) =>
  value(await showOverview(context, {})).tasks

test('names the accounts that NPN-servicen could not set up, to their vendor alone', async () => {
  const { id, name, vendorId } = await anAccount()
  const cursor = await wanted(id)
  value(await couldNotSetUp(as.medcomAdmin(), { cursor, note: 'Navnet er optaget' }))
  const key = `refused-${id}`
  const found = (await tasksOf(as.vendorUser(vendorId))).find((task) => task.key === key)
  expect(found).toMatchObject({
    urgency: 'now',
    what: expect.stringContaining(name),
    detail: 'Navnet er optaget',
    link: { href: `/konti/${id}`, action: 'Se kontoen' },
  })
  expect((await tasksOf(as.vendorAdmin(await makeVendor()))).map((task) => task.key)).not.toContain(key)
  await wanted(id)
  expect(
    (await tasksOf(as.vendorUser(vendorId))).map((task) => task.key),
    'asked anew',
  ).not.toContain(key)
})

test('asks for the plan of a first draw once the agreement is in force, of whoever neither draws nor has one', async () => {
  const drawing = await aDrawer()
  const { vendorId } = drawing
  const [fresh, planned] = [await aDrawer(vendorId), await aDrawer(vendorId)]
  await receive(aLine(drawing, { time: '2026-11-19T08:00:00Z' }))
  await askOwner(
    `insert into first_draw_plan (id, laboratory_id, vendor_id, size, planned_on, agreed_with, changed_at)
     values (gen_random_uuid(), $1, $2, 500, '2026-12-01', 'Lab', now())`,
    [planned.id, vendorId],
  )
  const plans = async () =>
    (await tasksOf(as.vendorAdmin(vendorId))).filter(({ what }) => what.includes('sin første trækning'))
  expect(await plans()).toEqual([])
  const agreement = await anAgreement('inForce', { vendorId })
  const href = `/aftaler/${agreement.id}/tjekliste#foerste-traekning`
  expect(await plans()).toMatchObject([{ key: fresh.id, link: { href, action: 'Skriv planen' } }])
  // Silent too, and told once: by what there is to do about it.
  await askOwner("update laboratory set created_at = '2024-01-01' where id = $1", [fresh.id])
  expect((await tasksOf(as.vendorAdmin(vendorId))).filter(({ key }) => key === fresh.id)).toHaveLength(1)
})

test('asks for the functions of bilag 3 that nobody has, with the form that covers them', async () => {
  const vendorId = await makeVendor()
  await aContact({ vendorId, functions: ['operations', 'technical', 'agreement'] })
  await aContact({ vendorId, functions: ['accountCreation'], endedAt: '2026-10-01' })
  const key = `contacts-${vendorId}`
  const task = async (context: Parameters<typeof showOverview>[0]) =>
    (await tasksOf(context)).find((one) => one.key === key)
  expect(await task(as.vendorAdmin(vendorId))).toMatchObject({
    what: '2 påkrævede funktioner i bilag 3 har ingen kontakt',
    detail: 'Oprettelse af brugere, First level-support',
    link: { href: '/kontaktpersoner/ny?funktion=accountCreation&funktion=firstLevelSupport' },
  })
  await aContact({ vendorId, functions: ['accountCreation', 'firstLevelSupport'] })
  expect(await task(as.vendorAdmin(vendorId))).toBeUndefined()
})

test('names five approvals that end and counts the others', async () => {
  const vendorId = await makeVendor()
  const systemId = await makeSystem(vendorId)
  const dates = { plannedOn: '2026-11-20', expiresOn: '2026-12-15' }
  for (let made = 0; made < 7; made += 1) await aCertification('approved', { vendorId, systemId, ...dates })
  const ending = (await tasksOf(as.vendorAdmin(vendorId))).filter(({ what }) => what.includes('godkendelse'))
  expect(ending.slice(0, 5).map(({ what }) => what)).toEqual(
    Array.from({ length: 5 }, () => 'En godkendelse udløber den 15.\u00a0december 2026'),
  )
  expect(ending.slice(5)).toMatchObject([
    {
      what: '2\u00a0godkendelser mere er udløbet eller udløber snart',
      link: { href: '/certificering?visning=udloeber' },
    },
  ])
})

test('asks nobody to order again for a system that is given up', async () => {
  const vendorId = await makeVendor()
  const dates = { plannedOn: '2026-11-20', expiresOn: '2026-12-15' }
  const made = [
    await aCertification('approved', { vendorId, ...dates }),
    await aCertification('notApproved', { vendorId, ...dates }),
  ]
  const about = async () =>
    (await tasksOf(as.vendorAdmin(vendorId))).filter(({ key }) => made.some(({ id }) => key.startsWith(id)))
  expect(await about()).toHaveLength(2)
  for (const { systemId } of made)
    await askOwner(`update "system" set retired_on = '2026-12-15' where id = $1`, [systemId])
  expect(await about(), 'in use until the approval ends').toMatchObject([{ key: made[1]!.id }])
  for (const { systemId } of made)
    await askOwner(`update "system" set retired_on = '2026-11-19' where id = $1`, [systemId])
  expect(await about()).toEqual([])
})
