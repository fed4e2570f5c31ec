import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import {
  addContact,
  changeContact,
  compareContactLists,
  endContact,
  listContactChanges,
  listContacts,
  replaceContact,
  showContactList,
  tellContactChanges,
} from '@/lib/contacts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { killedAtTheEnd } from '@/tests/support/killed'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aVendor } from '@/tests/support/people'

let own: string
let other: string
let us: ReturnType<typeof as.vendorUser>

beforeAll(async () => {
  ;[own, other] = [await aVendor('Egen (test)'), await aVendor('Anden (test)')]
  us = as.vendorUser(own)
})

const person = { kind: 'person' as const, name: 'Anna Prøve', email: 'anna.proeve@egen.example' }
const jobs = () =>
  askOwner<{ payload: { to: string; subject: string; paragraphs: string[] } }>(
    `select payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'contacts.mail' order by j.id`,
  )

test('several at once make versions without gap, and none is lost', async () => {
  const added = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((index) => addContact(us, { ...person, name: `Samtidig ${index}` })),
  )
  expect(added.map((outcome) => value(outcome).number).sort()).toEqual([1, 2, 3, 4, 5, 6])
  const { id } = value(added[0]!)
  const outcomes = await Promise.all(
    ['Først', 'Sidst'].map((name) => changeContact(us, { ...person, id, version: 1, name })),
  )
  expect(outcomes.map(kindOf).sort()).toEqual(['conflict', 'ok'])
  expect(value(await showContactList(us, {}))).toMatchObject({ number: 7, newest: 7, until: null })
  expect(value(await showContactList(us, { number: 6 })).until).not.toBeNull()
})

test(
  'whatever is edited, a version shown later equals what was shown then',
  { timeout: 30_000 },
  async () => {
    const edit = fc.record({
      what: fc.constantFrom('add', 'change', 'replace', 'end'),
      whom: fc.nat(),
      name: fc.constantFrom('Anna', 'Bo', 'Carla'),
      phone: fc.constantFrom('', '70 12 34 56', '+45 70123457'),
      functions: fc.subarray(['operations', 'technical', 'security']),
      deputy: fc.option(fc.nat()),
    })
    const edits = fc.sample(fc.array(edit, { minLength: 24, maxLength: 24 }), { numRuns: 1, seed: 4 })[0]!
    const vendorId = await aVendor('Redigeret (test)')
    const editor = as.vendorUser(vendorId)
    const shown = new Map<number, unknown>()
    for (const { what, whom, name, phone, functions, deputy } of edits) {
      const { rows } = value(await listContacts(editor, {}))
      const one = rows[whom % (rows.length || 1)]
      const deputyId = deputy === null ? null : (rows[deputy % (rows.length || 1)]?.id ?? null)
      const fields = { ...person, name, phone, functions, deputyId }
      const at = { id: one?.id ?? '', version: one?.version ?? 1 }
      if (!one || what === 'add') await addContact(editor, fields)
      else if (what === 'change') await changeContact(editor, { ...fields, ...at })
      else if (what === 'replace') await replaceContact(editor, { ...fields, ...at })
      else await endContact(editor, at)
      const { number, contacts } = value(await showContactList(editor, {}))
      if (shown.has(number)) expect(contacts).toEqual(shown.get(number))
      shown.set(number, withoutEnd(contacts))
    }
    expect([...shown.keys()].sort((a, b) => a - b)).toEqual(
      [...shown.keys()].map((_, index) => index + Math.min(...shown.keys())),
    )
    for (const [number, then] of shown)
      expect(withoutEnd(value(await showContactList(editor, { number })).contacts)).toEqual(then)
  },
)

test('a day in the past shows what held when it ended', async () => {
  const vendorId = await aVendor('Daglig (test)')
  const editor = as.vendorUser(vendorId)
  await setClock('2026-03-02T09:00:00Z')
  const { id } = value(await addContact(editor, person))
  await setClock('2026-03-04T22:59:00Z')
  value(await changeContact(editor, { ...person, id, version: 1, name: 'Anna Ny' }))
  await setClock(null)
  const on = async (day: string) => {
    const { number, contacts } = value(await showContactList(editor, { day }))
    return [number, ...contacts.map(({ name }) => name)]
  }
  expect(await on('2026-03-01')).toEqual([0])
  expect(await on('2026-03-03')).toEqual([1, 'Anna Prøve'])
  expect(await on('2026-03-04')).toEqual([2, 'Anna Ny'])
  expect(await on('2026-11-01')).toEqual([2, 'Anna Ny'])
  const { changes } = value(await compareContactLists(editor, {}))
  expect(changes).toMatchObject([
    { what: 'changed', fields: [{ field: 'name', before: 'Anna Prøve', after: 'Anna Ny' }] },
  ])
  expect(value(await compareContactLists(editor, { from: 0, to: 1 })).changes).toMatchObject([
    { what: 'added' },
  ])
})

test('another vendor’s versions are not there, and MedCom sees all', async () => {
  const them = as.vendorAdmin(other)
  expect(kindOf(await showContactList(them, { vendorId: own }))).toBe('notFound')
  expect(kindOf(await compareContactLists(them, { vendorId: own }))).toBe('notFound')
  expect(value(await listContactChanges(them, { vendorId: own })).rows).toEqual([])
  expect(faultOf(await showContactList(us, { number: 99 })).kind).toBe('notFound')
  expect(value(await showContactList(as.medcomReader(), { vendorId: own })).number).toBe(7)
  expect(kindOf(await showContactList(as.medcomReader(), {}))).toBe('notFound')
  for (const verb of [showContactList, compareContactLists, listContactChanges])
    expect(kindOf(await verb(as.anonymous, {}))).toBe('forbidden')
})

test('MedCom is told of each version once, in one mail, whoever tells at the same time or dies at it', async () => {
  await askOwner(`update contact_list_version set told_at = now()`)
  expect(value(await tellContactChanges(as.system, {}))).toEqual({ vendors: 0, changes: 0 })
  await askOwner(`update organisation set support_email = null`)
  await askOwner(
    `insert into organisation_role (id, organisation_id, kind, valid_from)
     values (gen_random_uuid(), $1, 'administrator', '2026-01-01')`,
    [other],
  )
  await askOwner(`update organisation set support_email = 'npn@medcom.example' where id = $1`, [other])
  const [a, b] = [await aVendor('Alfa (test)'), await aVendor('Beta (test)')]
  for (const vendorId of [b, a, a]) value(await addContact(as.vendorUser(vendorId), person))
  const before = (await jobs()).length
  await killedAtTheEnd(() => tellContactChanges(as.system, {}))
  expect(await jobs()).toHaveLength(before)
  const told = await Promise.all([1, 2, 3].map(() => tellContactChanges(as.system, {})))
  expect(told.map((one) => value(one).changes).sort()).toEqual([0, 0, 3])
  const mails = (await jobs()).slice(before)
  expect(mails.map(({ payload: { to } }) => to)).toEqual(['npn@medcom.example'])
  expect(mails[0]!.payload.paragraphs.slice(1)).toEqual([
    'Alfa (test): version 1 til 2.',
    'Beta (test): version 1.',
  ])
  expect(await lastEntry()).toMatchObject({ verb: 'contactList.tell' })
  for (const actor of [as.medcomAdmin(), us, as.anonymous])
    expect(kindOf(await tellContactChanges(actor, {}))).toBe('forbidden')
  const { rows } = value(await listContactChanges(as.medcomReader(), { vendorId: a }))
  expect(rows.map(({ number, changes }) => [number, changes[0]?.what])).toEqual([
    [2, 'added'],
    [1, 'added'],
  ])
})

/** When a line left, was not yet known when it was shown. */
function withoutEnd(contacts: readonly object[]) {
  return contacts.map((one) => ({ ...one, toVersion: null }))
}
