import { expect, test } from 'vitest'
import { partsToldApart, toldFunctions } from './told-functions'

const settings = {
  byKind: { disturbance: ['operations'], terms: ['agreement'] },
  byPart: { 'test:webService': ['technical'], 'test:lookUp': ['technical'], 'test:portal': ['operations'] },
}
const production = { environment: 'production', component: 'webService' } as const
const test1 = { environment: 'test', component: 'webService' } as const
const test2 = { environment: 'test', component: 'lookUp' } as const

test('parts with functions of their own are told to those instead, and both where it is about both', () => {
  expect(toldFunctions('disturbance', [production], settings)).toEqual(['operations'])
  expect(toldFunctions('disturbance', [test1, test2], settings)).toEqual(['technical'])
  expect(toldFunctions('disturbance', [production, test1], settings)).toEqual(['operations', 'technical'])
})

test('what is about agreements is told to those of its kind, whatever part it names', () => {
  expect(toldFunctions('terms', [test1], settings)).toEqual(['agreement'])
  expect(toldFunctions('maintenance', [production], settings)).toEqual(['operations'])
})

test('the parts with others are named together, those with the usual ones not', () => {
  expect(partsToldApart('disturbance', settings)).toEqual([[test1, test2]])
  expect(partsToldApart('terms', settings)).toEqual([])
})
