import { expect, test } from 'vitest'
import { timeLeft } from './time-left'

test.each([
  [0, 'om 0 sekunder'],
  [1, 'om 1 sekund'],
  [59, 'om 59 sekunder'],
  [60, 'om 1 minut'],
  [3600, 'om 60 minutter'],
  [7199, 'om 119 minutter'],
  [7200, 'om 2 timer'],
  [172_800, 'om 2 dage'],
  [-300, 'for 5 minutter siden'],
])('%i seconds are %s', (seconds, words) => {
  expect(timeLeft(seconds).replace('\u00a0', ' ')).toBe(words)
})
