import { expect, test } from 'vitest'
import { nextInChain, type Told } from './recipients'

const contact = (id: string, more: Partial<Told['contacts'][number]> = {}) => ({
  id,
  name: id,
  address: `${id}@lab.example`,
  unreachable: false,
  laboratory: null,
  deputyId: null,
  functions: ['operations'],
  ...more,
})
const vendor = (...contacts: Told['contacts']): Told => ({
  id: 'v',
  name: 'Leverandør',
  contacts,
  administrators: [{ name: 'Anna', address: 'anna@lab.example' }],
})
const next = (
  told: Told,
  why: 'contact' | 'deputy' | 'administrator',
  address: string,
  ...bounced: string[]
) =>
  nextInChain(
    told,
    { address, reasons: [{ vendorId: 'v', why, function: 'operations' }] },
    new Set([address, ...bounced]),
  ).map((one) => [one.address, one.rank])

const chain = vendor(
  contact('karl', { deputyId: 'dorte' }),
  contact('dorte', { functions: [], deputyId: 'ditte' }),
  contact('ditte', { functions: [] }),
)

test('contact, deputy, the deputy of the deputy, administrators, nobody', () => {
  expect(next(chain, 'contact', 'karl@lab.example')).toEqual([['dorte@lab.example', 1]])
  expect(next(chain, 'contact', 'karl@lab.example', 'dorte@lab.example')).toEqual([['ditte@lab.example', 1]])
  expect(next(chain, 'deputy', 'dorte@lab.example', 'karl@lab.example')).toEqual([['ditte@lab.example', 1]])
  expect(next(chain, 'deputy', 'ditte@lab.example', 'karl@lab.example', 'dorte@lab.example')).toEqual([
    ['anna@lab.example', 2],
  ])
  expect(
    next(chain, 'contact', 'karl@lab.example', 'dorte@lab.example', 'ditte@lab.example', 'anna@lab.example'),
  ).toEqual([])
  expect(next(chain, 'administrator', 'anna@lab.example')).toEqual([])
})

test('two who stand in for each other end the chain', () => {
  const circle = vendor(contact('karl', { deputyId: 'dorte' }), contact('dorte', { deputyId: 'karl' }))
  expect(next(circle, 'contact', 'karl@lab.example', 'dorte@lab.example')).toEqual([['anna@lab.example', 2]])
})

test('a contact that left meanwhile leaves it to the administrators', () => {
  expect(next(vendor(), 'contact', 'karl@lab.example')).toEqual([['anna@lab.example', 2]])
})
