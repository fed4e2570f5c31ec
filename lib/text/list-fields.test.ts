import { expect, test } from 'vitest'
import { chosenDay, chosenId, chosenOf, oneOf, search, searchOf, size } from './list-fields'

const NUL = String.fromCharCode(0)

test('what cannot be used is as if it were not there', () => {
  for (const typed of [undefined, null, 7, `a${NUL}b`, 'a'.repeat(101)]) expect(search.parse(typed)).toBe('')
  expect(search.parse(' Øst ')).toBe('Øst')
  expect(searchOf(200).parse('a'.repeat(101))).toHaveLength(101)
  for (const typed of [undefined, '', 'x', "'; --"]) expect(chosenId.parse(typed)).toBeUndefined()
  for (const typed of [undefined, '', '2026-02-30', '1.2.2026'])
    expect(chosenDay.parse(typed)).toBeUndefined()
  expect(chosenDay.parse('2026-02-28')).toBe('2026-02-28')
})

test('one of some values is itself, and else all of them or the usual', () => {
  const kind = chosenOf(['own', 'other'])
  expect(['own', 'none', undefined].map((typed) => kind.parse(typed))).toEqual(['own', undefined, undefined])
  const sort = oneOf(['name', '-name'], '-name')
  expect(['name', 'id', undefined].map((typed) => sort.parse(typed))).toEqual(['name', '-name', '-name'])
  expect(size.parse(undefined)).toBe(25)
})
