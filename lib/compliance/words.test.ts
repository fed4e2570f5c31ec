import { expect, test } from 'vitest'
import { thresholdWords } from './words'

test('a requirement says of what each of its figures is', () => {
  expect(thresholdWords('stock', { days: 14, weeks: 26 })).toBe(
    'Numre til mindst 26\u00a0uger, højst 14\u00a0dage mellem automatiske trækninger',
  )
  expect(thresholdWords('https', { days: 1 })).toBe('Ingen trækning uden HTTPS i 1\u00a0dag')
  expect(thresholdWords('support', {})).toBe('Ingen')
})
