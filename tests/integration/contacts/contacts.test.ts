import { beforeAll, expect, test } from 'vitest'
import {
  addContact,
  changeContact,
  endContact,
  listContactFunctions,
  listContacts,
  replaceContact,
  showContact,
} from '@/lib/contacts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { standingFor } from '@/tests/support/every-actor'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { aLaboratory, aVendor } from '@/tests/support/people'

let own: string
let other: string
let us: ReturnType<typeof as.vendorUser>

beforeAll(async () => {
  ;[own, other] = [await aVendor('Egen (test)'), await aVendor('Anden (test)')]
  us = as.vendorUser(own)
})

const desk = {
  kind: 'mailbox' as const,
  name: 'Driftsvagten',
  email: 'Drift@egen.example',
  phone: 'tlf. 0045 70123456 lok. 12',
  hours: 'hele døgnet',
  channels: ['phone' as const, 'mail' as const],
  functions: ['operations', 'security'],
}
const person = {
  kind: 'person' as const,
  name: 'Anna Prøve',
  email: 'anna.proeve@egen.example',
  functions: [],
}

const add = async (more: object = {}) => value(await addContact(us, { ...desk, ...more } as never))
const versionsOf = (vendorId: string) =>
  askOwner<{ number: number; user_id: string | null }>(
    'select number, user_id from contact_list_version where vendor_id = $1 order by number',
    [vendorId],
  )
const newest = async () => (await versionsOf(own)).at(-1)?.number ?? 0

test('a contact is added as it was meant, makes the next version and is logged with what is personal apart', async () => {
  const before = await newest()
  const { id, number } = await add()
  expect(number).toBe(before + 1)
  expect(value(await showContact(us, { id }))).toMatchObject({
    name: 'Driftsvagten',
    email: 'drift@egen.example',
    phone: '70 12 34 56 lok. 12',
    channels: ['mail', 'phone'],
    functions: [{ key: 'operations' }, { key: 'security' }],
    version: 1,
  })
  const entry = await lastEntry()
  expect(entry).toMatchObject({
    verb: 'contact.add',
    subject_type: 'contact',
    subject_id: id,
    vendor_id: own,
  })
  expect(JSON.stringify(entry)).not.toContain('Driftsvagten')
  expect(JSON.stringify(entry)).not.toContain('drift@')
  expect(entry!.changes.find(({ field }) => field === 'functions')?.after).toEqual(['Drift', 'Sikkerhed'])
})

test('somebody who can be reached in no way, or only in ways that lead nowhere, is told what to write', async () => {
  const fields = async (more: object) => {
    const fault = faultOf(await addContact(us, { ...desk, ...more } as never))
    return fault.kind === 'validation' ? Object.keys(fault.fields) : fault.kind
  }
  expect(await fields({ email: '' })).toEqual(['email', 'channels'])
  expect(await fields({ kind: 'person', email: '', phone: '', channels: [] })).toEqual(['email'])
  expect(await fields({ phone: '' })).toEqual(['channels'])
  expect(await fields({ phone: 'ring' })).toEqual(['phone'])
  expect(await fields({ functions: ['unknown'] })).toEqual(['functions'])
  expect(await fields({ email: 'hans.hansen@egen.example' })).toEqual(['personalReason'])
})

test('a person may have their own address without a reason', async () => {
  expect(kindOf(await addContact(us, person))).toBe('ok')
})

test('a change holds at once and makes one version; saving the same again makes none', async () => {
  const { id, number } = await add({ name: 'Teknik', functions: ['technical'] })
  const again = { ...desk, id, version: 1, name: 'Teknikvagten', functions: ['technical'] }
  expect(value(await changeContact(us, again))).toEqual({ id, number: number + 1 })
  expect(value(await changeContact(us, { ...again, version: 2 })).number).toBe(number + 1)
  expect(await lastEntry()).toMatchObject({ verb: 'contact.change', subject_id: id })
})

test('who changes what somebody else has changed meanwhile sees both', async () => {
  const { id } = await add()
  value(await changeContact(us, { ...desk, id, version: 1, hours: 'kl. 8–16' }))
  const fault = faultOf(await changeContact(us, { ...desk, id, version: 1, hours: 'kl. 7–19' }))
  expect(fault).toMatchObject({
    kind: 'conflict',
    version: 2,
    disagreements: [{ field: 'hours', mine: 'kl. 7–19', theirs: 'kl. 8–16' }],
  })
  expect(kindOf(await replaceContact(us, { ...desk, id, version: 1 }))).toBe('conflict')
  expect(kindOf(await endContact(us, { id, version: 1 }))).toBe('conflict')
})

test('to replace somebody is one version, and the new one is deputy where the former was', async () => {
  const { id: deputy } = await add({ ...person, name: 'Bo Prøve' })
  const { id: lead, number } = await add({
    ...person,
    name: 'Carla Prøve',
    functions: ['agreement'],
    deputyId: deputy,
  })
  const replaced = value(await replaceContact(us, { ...person, id: deputy, version: 1, name: 'Dora Prøve' }))
  expect(replaced.number).toBe(number + 1)
  expect(await lastEntry()).toMatchObject({ verb: 'contact.replace', subject_id: replaced.id })
  expect(value(await showContact(us, { id: lead })).deputy).toEqual({ id: replaced.id, name: 'Dora Prøve' })
  expect(value(await showContact(us, { id: replaced.id })).deputyFor).toMatchObject([{ id: lead }])
  expect(kindOf(await replaceContact(us, { ...person, id: deputy, version: 2 }))).toBe('state')
})

test('who leaves is deputy no more; what has left cannot be changed', async () => {
  const { id: deputy } = await add({ ...person, name: 'Erik Prøve' })
  const { id: lead } = await add({ ...person, name: 'Freja Prøve', deputyId: deputy })
  value(await endContact(us, { id: deputy, version: 1 }))
  expect(await lastEntry()).toMatchObject({ verb: 'contact.end', subject_id: deputy })
  expect(value(await showContact(us, { id: lead })).deputy).toBeNull()
  for (const verb of [changeContact, replaceContact, endContact])
    expect(kindOf(await verb(us, { ...person, id: deputy, version: 2 }))).toBe('state')
})

test('nobody is their own deputy, nor somebody who has left or is another vendor’s', async () => {
  const foreign = value(await addContact(as.vendorUser(other), { ...person, name: 'Fremmed' })).id
  const { id } = await add(person)
  const { id: gone } = await add(person)
  value(await endContact(us, { id: gone, version: 1 }))
  for (const deputyId of [id, gone, foreign])
    expect(faultOf(await changeContact(us, { ...person, id, version: 1, deputyId }))).toMatchObject({
      kind: 'validation',
      fields: { deputyId: 'Vælg en anden af jeres kontakter.' },
    })
})

test('a laboratory’s contact is for one that the vendor serves', async () => {
  const [ours, theirs] = [await aLaboratory(own), await aLaboratory(other)]
  const { id } = await add({ laboratoryId: ours })
  expect(value(await listContacts(us, { laboratoryId: ours })).rows).toMatchObject([{ id }])
  const fault = faultOf(await addContact(us, { ...desk, laboratoryId: theirs }))
  expect(fault).toMatchObject({
    kind: 'validation',
    fields: { laboratoryId: 'Vælg et laboratorium fra listen.' },
  })
})

test('another vendor’s contacts are not there, and a list shows one’s own', async () => {
  const { id } = await add({ name: 'Hemmelig vagt' })
  const them = as.vendorAdmin(other)
  for (const verb of [changeContact, replaceContact, endContact])
    expect(faultOf(await verb(them, { ...desk, id, version: 1 }))).toEqual(
      faultOf(await verb(them, { ...desk, id: '0198c1a0-0000-7000-8000-000000000000', version: 1 })),
    )
  expect(kindOf(await showContact(them, { id }))).toBe('notFound')
  expect(kindOf(await addContact(them, { ...desk, vendorId: own }))).toBe('notFound')
  expect(value(await listContacts(them, { search: 'Hemmelig' })).rows).toEqual([])
  expect(value(await listContacts(them, { vendorId: own })).count.value).toBe(0)
  expect(value(await listContacts(as.medcomReader(), { search: 'Hemmelig' })).rows).toMatchObject([{ id }])
})

test('the same address at two vendors tells neither of the other', async () => {
  expect(kindOf(await addContact(as.vendorUser(other), desk))).toBe('ok')
  expect(kindOf(await addContact(us, desk))).toBe('ok')
})

test('who may not change contacts, may not', async () => {
  const { id } = await add()
  const laboratoryId = await aLaboratory(own)
  const outsiders = [
    as.anonymous,
    as.medcomReader(),
    as.laboratoryUser(laboratoryId),
    as.vendorAdmin(own, { standsFor: standingFor(null) }),
  ]
  for (const actor of outsiders) {
    for (const verb of [changeContact, replaceContact, endContact])
      expect(kindOf(await verb(actor, { ...desk, id, version: 1 }))).toBe('forbidden')
    expect(kindOf(await addContact(actor, { ...desk, vendorId: own }))).toBe('forbidden')
  }
  expect(kindOf(await showContact(as.laboratoryUser(laboratoryId), { id }))).toBe('forbidden')
  expect(kindOf(await listContacts(as.anonymous, {}))).toBe('forbidden')
  expect(kindOf(await listContactFunctions(as.anonymous, {}))).toBe('forbidden')
})

test('whoever acts for the vendor changes its contacts, and the version says who did', async () => {
  const behalf = as.vendorAdmin(own, { standsFor: standingFor('phone') })
  value(await addContact(behalf, desk))
  expect((await versionsOf(own)).at(-1)?.user_id).toBe(behalf.actor.id)
})
