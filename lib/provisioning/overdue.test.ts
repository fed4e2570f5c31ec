import { describe, expect, it } from 'vitest'
import { isoDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import { addWorkingDays } from '@/lib/text/working-days'
import { waitedSince } from './overdue'

describe('what has waited too long', () => {
  it('counts working days only', () => {
    // Monday's change has had Tuesday, Wednesday and Thursday: on Friday it is too late.
    expect(waitedSince(new Date('2026-11-20T08:00:00Z'), 3)).toEqual(new Date('2026-11-16T23:00:00Z'))
    expect(waitedSince(new Date('2026-11-19T22:59:00Z'), 3)).toEqual(new Date('2026-11-15T23:00:00Z'))
  })

  it('passes over Christmas', () => {
    expect(isoDate(waitedSince(new Date('2026-12-30T11:00:00Z'), 3))).toBe('2026-12-24')
  })

  it('is where counting forwards says, whatever the day', () => {
    for (let day = '2026-01-01'; day < '2027-01-10'; day = addDays(day, 1))
      for (const days of [0, 1, 3, 10]) {
        const first = isoDate(waitedSince(new Date(`${day}T11:00:00Z`), days))
        expect(addWorkingDays(addDays(first, -1), days) < day).toBe(true)
        expect(addWorkingDays(first, days) >= day).toBe(true)
      }
  })
})
