import { expect, test } from 'vitest'
import { addDays, addMonths } from './days'

test('months are added within the calendar', () => {
  expect(addMonths('2026-11-21', 6)).toBe('2027-05-21')
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2027-08-31', 6)).toBe('2028-02-29')
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2026-01-31', -1)).toBe('2025-12-31')
  expect(addMonths('2026-05-05', 0)).toBe('2026-05-05')
})

test('days are added over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
})
