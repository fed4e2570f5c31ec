import { expect, it } from 'vitest'
import { pageNumbers } from './page-numbers'

it('shows all when there are few', () => {
  expect(pageNumbers(2, 4)).toEqual([1, 2, 3, 4])
  expect(pageNumbers(7, 7)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

it('leaves out the far ones, and always keeps seven places', () => {
  expect(pageNumbers(1, 40)).toEqual([1, 2, 3, 4, 5, null, 40])
  expect(pageNumbers(4, 40)).toEqual([1, 2, 3, 4, 5, null, 40])
  expect(pageNumbers(5, 40)).toEqual([1, null, 4, 5, 6, null, 40])
  expect(pageNumbers(37, 40)).toEqual([1, null, 36, 37, 38, 39, 40])
  expect(pageNumbers(40, 40)).toEqual([1, null, 36, 37, 38, 39, 40])
})
