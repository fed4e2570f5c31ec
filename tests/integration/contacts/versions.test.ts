import { beforeAll, expect, test } from 'vitest'
import { addContact, changeContact } from '@/lib/contacts'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { kindOf, value } from '@/tests/support/outcomes'
import { aVendor } from '@/tests/support/people'

let own: string
let us: ReturnType<typeof as.vendorUser>

beforeAll(async () => {
  own = await aVendor('Egen (test)')
  us = as.vendorUser(own)
})

const person = { kind: 'person' as const, name: 'Anna Prøve', email: 'anna.proeve@egen.example' }
const numbers = async () => {
  const rows = await askOwner<{ number: number }>(
    'select number from contact_list_version where vendor_id = $1 order by number',
    [own],
  )
  return rows.map(({ number }) => number)
}

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
  expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6, 7])
})
