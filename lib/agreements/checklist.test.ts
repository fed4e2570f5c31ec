import { expect, test } from 'vitest'
import { gateOrDate } from './checklist'

const signedToday = { drawsAlready: false, today: '2026-11-21', inForceOn: null }

test('what must be done before connection is a gate, or a date for those who draw already', () => {
  const before = { timing: 'beforeConnection', deadlineMonths: null } as const
  expect(gateOrDate(before, signedToday)).toEqual({ gate: true, dueMonths: null, dueOn: null })
  const drawing = { ...signedToday, drawsAlready: true }
  expect(gateOrDate(before, drawing)).toEqual({ gate: false, dueMonths: null, dueOn: '2027-05-21' })
  expect(gateOrDate({ ...before, deadlineMonths: 3 }, drawing).dueOn).toBe('2027-02-21')
})

test('what has a deadline after coming into force gets its day then', () => {
  const after = { timing: 'afterInForce', deadlineMonths: 6 } as const
  expect(gateOrDate(after, signedToday)).toEqual({ gate: false, dueMonths: 6, dueOn: null })
  const inForce = { ...signedToday, inForceOn: '2026-08-31' }
  expect(gateOrDate(after, inForce)).toEqual({ gate: false, dueMonths: 6, dueOn: '2027-02-28' })
})
