import { expect, test } from 'vitest'
import {
  addContactFunction,
  changeContactFunction,
  listContactFunctions,
  printContactList,
} from '@/lib/contacts'
import { as } from '@/tests/support/actors'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { aVendor } from '@/tests/support/people'
import { readPdf } from '@/tests/support/pdf'

const data = { name: 'Vagtcentral', description: 'Svarer om natten.', requiredForVendor: true }

test('MedCom adds what contacts may be there for, and changes where it is required', async () => {
  const admin = as.medcomAdmin()
  const { key } = value(await addContactFunction(admin, data))
  expect(await lastEntry()).toMatchObject({ verb: 'contactFunction.add', subject_id: key })
  const functions = value(await listContactFunctions(as.vendorUser(await aVendor()), {}))
  expect(functions.at(-1)).toMatchObject({ key, name: 'Vagtcentral', requiredForVendor: true })
  value(await changeContactFunction(admin, { ...data, key, version: 1, requiredForVendor: false }))
  expect(await lastEntry()).toMatchObject({ verb: 'contactFunction.change', subject_id: key })
  const late = faultOf(await changeContactFunction(admin, { ...data, key, version: 1, name: 'Nattevagt' }))
  expect(late).toMatchObject({ kind: 'conflict', version: 2 })
  expect(kindOf(await changeContactFunction(admin, { ...data, key: 'nobody', version: 1 }))).toBe('notFound')
})

test('only MedCom’s administrators say what contacts are there for', async () => {
  const vendorId = await aVendor()
  for (const actor of [as.anonymous, as.vendorAdmin(vendorId), as.medcomReader()]) {
    expect(kindOf(await addContactFunction(actor, data))).toBe('forbidden')
    expect(kindOf(await changeContactFunction(actor, { ...data, key: 'operations', version: 1 }))).toBe(
      'forbidden',
    )
  }
})

test('bilag 3 is printed for its vendor and MedCom alone', async () => {
  const vendorId = await aVendor('Printet (test)')
  const { fileName, content } = value(await printContactList(as.vendorUser(vendorId), {}))
  expect(fileName).toBe('Bilag 3 Printet (test) version 0.pdf')
  const pdf = await readPdf(content)
  expect(pdf.isTagged).toBe(true)
  expect(pdf.pages.join()).toContain('Ingen kontaktpersoner var registreret.')
  expect(kindOf(await printContactList(as.vendorUser(await aVendor()), { vendorId }))).toBe('notFound')
  expect(kindOf(await printContactList(as.anonymous, { vendorId }))).toBe('forbidden')
})
