import { expect, it } from 'vitest'
import { stateWords, toneOf } from './tone'

it('gives each state word its one colour', () => {
  expect(['Kladde', 'Planlagt', 'Opsagt', 'Gældende', 'Ubesvaret'].map(toneOf)).toEqual([
    'neutral',
    'blue',
    'amber',
    'green',
    'red',
  ])
})

it('has no word in two colours', () => {
  const words = Object.values(stateWords).flat()
  expect(new Set(words).size).toBe(words.length)
})

it('shows amber for whatever is waited for, and grey for a word nobody knows', () => {
  expect(toneOf('Afventer Nordlys Lab-IT (demo)')).toBe('amber')
  expect(toneOf('Noget andet')).toBe('neutral')
})
