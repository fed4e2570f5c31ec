import { expect, it } from 'vitest'
import { CERTIFICATION_STATES, dueReminder, OPEN_STATES, TRANSITIONS, WAITS_FOR } from './rules'

it('leads out of every open state, to approved or not, and can always be given up before that', () => {
  for (const state of OPEN_STATES) {
    const on = Object.entries(TRANSITIONS).filter(([, { from }]) =>
      (from as readonly string[]).includes(state),
    )
    expect(on.map(([deed]) => deed)).toContain('withdraw')
    expect(on.length).toBeGreaterThan(1)
  }
  expect(CERTIFICATION_STATES.filter((state) => WAITS_FOR[state] === 'vendor')).toEqual(['notApproved'])
})

it('reminds once for each day that has come, and of the nearest where several have', () => {
  const days = [90, 30, 7]
  expect(dueReminder(91, days, null)).toBeNull()
  expect(dueReminder(90, days, null)).toBe(90)
  expect(dueReminder(20, days, null)).toBe(30)
  expect(dueReminder(20, days, 30)).toBeNull()
  expect(dueReminder(7, days, 30)).toBe(7)
  expect(dueReminder(0, days, 7)).toBeNull()
  expect(dueReminder(-1, days, null)).toBeNull()
})
