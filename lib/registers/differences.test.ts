import { expect, test } from 'vitest'
import { differencesOf, type Registered, type Use } from './differences'

const havn = { id: 'havn', name: 'Havn IT' }
const bjerg = { id: 'bjerg', name: 'Bjerg IT' }
const vest = { id: 'vest', name: 'Vest', vendor: havn }
const east = { id: 'øst', name: 'Øst', vendor: bjerg }
const at = (day: string) => new Date(`${day}T10:00:00Z`)
const use = (account: string, laboratory: Use['laboratory'], last = '2026-11-01'): Use => ({
  account,
  laboratory,
  firstAt: at('2026-01-01'),
  lastAt: at(last),
})
const account = (name: string, more: Partial<Registered> = {}): Registered => ({
  id: name,
  name,
  state: 'open',
  vendor: havn,
  laboratory: vest,
  isNew: false,
  ...more,
})
const keys = (uses: Use[], accounts: Registered[]) =>
  differencesOf(uses, accounts, at('2026-10-01')).map(({ key }) => key)

test('finds each kind of difference, and none where all is as it should be', () => {
  expect(keys([use('a', vest)], [account('a')])).toEqual([])
  expect(keys([use('x', vest)], [])).toEqual(['unknown:x'])
  expect(keys([use('a', vest, '2026-05-01')], [account('a')])).toEqual(['silent:a'])
  expect(keys([], [account('a'), account('ny', { isNew: true })])).toEqual(['silent:a'])
  expect(keys([use('a', east)], [account('a')])).toEqual(['elsewhere:a:øst'])
  expect(keys([use('a', east)], [account('a', { laboratory: east })])).toEqual(['otherVendor:a:bjerg'])
})

test('lets a vendor’s own account draw for any laboratory it serves', () => {
  expect(keys([use('a', vest)], [account('a', { laboratory: null })])).toEqual([])
  expect(keys([use('a', east)], [account('a', { laboratory: null })])).toEqual(['elsewhere:a:øst'])
})
