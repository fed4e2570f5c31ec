import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { listAgreements, showAgreement } from '@/lib/agreements'
import type { View } from '@/lib/agreements/schemas'
import { showOverview } from '@/lib/overview'
import { changeOrganisation } from '@/lib/parties'
import { showShell } from '@/lib/shell'
import { as } from '@/tests/support/actors'
import { aTemplateVersion, anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

let vendorId: string
let other: string
const made = new Map<string, string>()

beforeAll(async () => {
  await setClock('2026-11-21T09:00:00Z')
  vendorId = await makeVendor({ name: 'Ænder & Sønner 100%' })
  other = await makeVendor({ name: 'Solsort (prøve)' })
  const days: Record<string, string> = { sent: '2026-12-01', terminated: '2027-06-01' }
  for (const state of ['draft', 'sent', 'signedByVendor', 'inForce', 'terminated', 'ended'] as const) {
    const { id } = await anAgreement(state, {
      vendorId,
      signBy: state === 'sent' ? days.sent! : null,
      ...(state === 'terminated' && { endsOn: days.terminated! }),
    })
    const day = days[state] ?? null
    await askOwner('update agreement set next_date = $2, next_event = $3 where id = $1', [
      id,
      day,
      day && (state === 'sent' ? 'signBy' : 'ends'),
    ])
    made.set(state, id)
  }
  made.set('other', (await anAgreement('sent', { vendorId: other })).id)
})

async function found(context: Parameters<typeof listAgreements>[0], input: object) {
  const { rows } = value(await listAgreements(context, { sort: 'number', size: 100, ...input }))
  const names = new Map([...made].map(([name, id]) => [id, name]))
  return rows.map(({ id }) => names.get(id))
}

test.each([
  ['all', ['draft', 'sent', 'signedByVendor', 'inForce', 'terminated', 'ended', 'other']],
  ['medcom', ['draft', 'signedByVendor']],
  ['vendor', ['sent', 'other']],
  ['deadline', ['sent']],
  ['inForce', ['inForce', 'terminated']],
  ['ended', ['ended']],
] satisfies [View, string[]][])('the view %s holds what it says', async (view, names) => {
  expect(await found(as.medcomReader(), { view })).toEqual(names)
})

test('a vendor sees its own that were sent, and no draft', async () => {
  const own = ['sent', 'signedByVendor', 'inForce', 'terminated', 'ended']
  expect(await found(as.vendorUser(vendorId), {})).toEqual(own)
  expect(await found(as.vendorAdmin(other), {})).toEqual(['other'])
  expect(kindOf(await listAgreements(as.laboratoryUser(randomUUID()), {}))).toBe('forbidden')
})

test('is searched by number and by the vendor’s name of today, letter by letter', async () => {
  const { number } = value(await showAgreement(as.medcomAdmin(), { id: made.get('ended')! }))
  expect(await found(as.medcomAdmin(), { search: number.toLowerCase() })).toEqual(['ended'])
  expect(await found(as.medcomAdmin(), { search: 'ænder' })).toHaveLength(6)
  expect(await found(as.medcomAdmin(), { search: '100%' })).toHaveLength(6)
  expect(await found(as.medcomAdmin(), { search: '10_%' })).toEqual([])
  const renamed = { name: 'Stær (prøve)', country: 'SE', foreignRegistration: 'SE-STÆR' }
  value(await changeOrganisation(as.medcomAdmin(), { id: other, version: 1, ...renamed }))
  expect(await found(as.medcomAdmin(), { search: 'stær' })).toEqual(['other'])
})

test('is filtered by state, vendor and text; odd filters are no filters', async () => {
  expect(await found(as.medcomAdmin(), { state: 'sent', vendorId })).toEqual(['sent'])
  const { template } = value(await showAgreement(as.medcomAdmin(), { id: made.get('sent')! }))
  expect(await found(as.medcomAdmin(), { templateVersionId: template.versionId })).toEqual(['sent'])
  expect(await found(as.medcomAdmin(), { state: 'vrøvl', vendorId: 'x', view: 'y' })).toHaveLength(7)
})

test.each([
  'number',
  '-number',
  'vendorName',
  '-vendorName',
  'waitsSince',
  '-waitsSince',
  'nextOrder',
  '-nextOrder',
])('every page sorted by %s follows the one before, there and back', async (sort) => {
  const context = as.medcomAdmin()
  const ask = async (input: object) =>
    value(await listAgreements(context, { sort, size: 3, ...input } as never))
  const whole = value(await listAgreements(context, { sort, size: 100 } as never)).rows.map(({ id }) => id)
  const first = await ask({})
  const second = await ask({ after: first.next! })
  const third = await ask({ after: second.next! })
  const walked = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id))
  expect(walked).toEqual(whole)
  expect(third.next).toBeNull()
  expect((await ask({ before: third.previous! })).rows.map(({ id }) => id)).toEqual(whole.slice(3, 6))
})

test('one agreement shows who may sign for either party, to MedCom; a vendor sees its own', async () => {
  const right = { kind: 'registeredRight', evidence: 'CVR', validFrom: '2026-01-01' }
  const ours = await aPerson({ role: 'medcomAdmin', name: 'Mette MedCom' })
  const theirs = await aPerson({ role: 'vendorUser', name: 'Dina Direktør', vendorId })
  for (const [userId, of] of [
    [ours.id, null],
    [theirs.id, vendorId],
  ])
    await askOwner(
      `insert into signing_right (id, user_id, vendor_id, kind, evidence, valid_from, registered_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, now())`,
      [userId, of, right.kind, right.evidence, right.validFrom],
    )
  const id = made.get('sent')!
  const asMedcom = value(await showAgreement(as.medcomReader(), { id }))
  expect(asMedcom.signatories).toMatchObject({
    vendor: [{ name: 'Dina Direktør' }],
    medcom: [{ name: 'Mette MedCom' }],
  })
  expect(asMedcom.maySign).toBe(false)
  const asSigner = value(await showAgreement(theirs.context, { id }))
  expect(asSigner.signatories).toMatchObject({ vendor: [{ name: 'Dina Direktør' }], medcom: [] })
  expect(asSigner.maySign).toBe(true)
  expect(kindOf(await showAgreement(as.vendorUser(other), { id }))).toBe('notFound')
  expect(kindOf(await showAgreement(as.laboratoryUser(randomUUID()), { id }))).toBe('forbidden')
})

test('the menu counts, and the front page names, what waits for the reader’s side', async () => {
  expect(value(await showShell(as.medcomAdmin(), {})).agreements).toBe(2)
  expect(value(await showShell(as.vendorUser(vendorId), {})).agreements).toBe(1)
  expect(value(await showShell(as.laboratoryUser(randomUUID()), {})).agreements).toBe(0)
  const keys = async (context: ReturnType<typeof as.medcomAdmin>) =>
    value(await showOverview(context, {})).tasks.map(({ key }) => key)
  expect(await keys(as.medcomAdmin())).toEqual(
    expect.arrayContaining([made.get('draft'), made.get('signedByVendor')]),
  )
  expect(await keys(as.vendorAdmin(vendorId))).toContain(made.get('sent'))
  for (let count = 0; count < 6; count += 1)
    await anAgreement('signedByVendor', { templateVersionId: await aTemplateVersion() })
  const tasks = value(await showOverview(as.medcomAdmin(), {})).tasks
  expect(tasks.find(({ key }) => key === 'agreements')?.what).toMatch(/^3\saftaler mere/)
})
