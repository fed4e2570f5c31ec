import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/text/days'
import { dueReminders } from './reminders'

const date = '2027-03-31'
const asked = { date, knownOn: '2026-01-01', days: [30, 7, 1], sent: [] as number[] }

test('a reminder comes on its day, and none before', () => {
  expect(dueReminders({ ...asked, today: '2027-02-28' })).toEqual([])
  expect(dueReminders({ ...asked, today: '2027-03-01' })).toEqual([30])
  expect(dueReminders({ ...asked, today: '2027-03-24', sent: [30] })).toEqual([7])
  expect(dueReminders({ ...asked, today: '2027-03-30', sent: [30, 7] })).toEqual([1])
})

test('nothing is said twice, nor after the date', () => {
  expect(dueReminders({ ...asked, today: '2027-03-02', sent: [30] })).toEqual([])
  expect(dueReminders({ ...asked, today: '2027-04-01' })).toEqual([])
})

test('a worker that was down sends what it missed, as one', () => {
  expect(dueReminders({ ...asked, today: '2027-03-26', sent: [30] })).toEqual([7])
  expect(dueReminders({ ...asked, today: '2027-03-31' })).toEqual([30, 7, 1])
  expect(dueReminders({ ...asked, today: '2027-03-31', sent: [1] })).toEqual([])
})

test('what became known since is not also a reminder', () => {
  expect(dueReminders({ ...asked, knownOn: '2027-03-01', today: '2027-03-01' })).toEqual([])
  expect(dueReminders({ ...asked, knownOn: '2027-03-20', today: '2027-03-21' })).toEqual([])
  expect(dueReminders({ ...asked, knownOn: '2027-03-20', today: '2027-03-24' })).toEqual([7])
})

test('whichever days the worker ran, each reminder is sent at most once and the last one always', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -40, max: 5 }), { maxLength: 20 }), (offsets) => {
      const sent: number[] = []
      for (const offset of offsets.toSorted((a, b) => a - b)) {
        const due = dueReminders({ ...asked, today: addDays(date, offset), sent })
        for (const days of due) expect(sent).not.toContain(days)
        sent.push(...due)
      }
      if (offsets.some((offset) => offset === -1 || offset === 0)) expect(sent).toContain(1)
    }),
  )
})
