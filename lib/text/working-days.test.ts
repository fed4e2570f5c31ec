import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, holidayName, isWorkingDay, officeHoursText } from './working-days'

describe('isWorkingDay', () => {
  it.each([
    '2027-01-01',
    '2027-03-25',
    '2027-03-26',
    '2027-03-29',
    '2027-05-06',
    '2027-05-17',
    '2025-12-25',
    '2025-12-26',
  ])('is not the holiday %s', (day) => {
    expect(isWorkingDay(day)).toBe(false)
    expect(holidayName(day)).toBeDefined()
  })
  it.each(['2026-11-21', '2026-11-22'])('is not the weekend day %s', (day) => {
    expect(isWorkingDay(day)).toBe(false)
  })
  it('knows that store bededag ended with 2023', () => {
    expect(isWorkingDay('2023-05-05')).toBe(false)
    expect(isWorkingDay('2024-04-26')).toBe(true)
    expect(isWorkingDay('2027-04-23')).toBe(true)
  })
  it('is a working day where it is only observed', () => {
    expect(isWorkingDay('2026-06-05')).toBe(true)
    expect(isWorkingDay('2026-12-24')).toBe(true)
    expect(isWorkingDay('2026-12-24', ['2026-12-24'])).toBe(false)
  })
  it('goes by the date in Copenhagen', () => {
    expect(isWorkingDay(new Date('2026-12-31T22:59:00Z'))).toBe(true)
    expect(isWorkingDay(new Date('2026-12-31T23:00:00Z'))).toBe(false)
  })
})

describe('addWorkingDays', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2027-03-24', 1, '2027-03-30'],
    ['2026-12-23', 2, '2026-12-28'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected)
  })
  it('counts exactly so many working days', () => {
    const days = fc.date({ min: new Date('2020-01-01Z'), max: new Date('2035-01-01Z'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (start, count) => {
        const from = start.toISOString().slice(0, 10)
        const end = addWorkingDays(from, count)
        let working = 0
        for (let time = Date.parse(from) + 86_400_000; time <= Date.parse(end); time += 86_400_000)
          if (isWorkingDay(new Date(time).toISOString().slice(0, 10))) working += 1
        expect(working).toBe(count)
        expect(isWorkingDay(end)).toBe(true)
      }),
    )
  })
})

describe('officeHoursText', () => {
  const hours = { opens: '8', closes: '16' }
  it.each([
    ['2026-11-20T10:00:00Z', 'Åbent i dag kl.\u00a08–16'],
    ['2026-11-21T10:00:00Z', 'Lukket i dag. Åbner mandag kl.\u00a08'],
    ['2027-03-26T10:00:00Z', 'Lukket i dag (Langfredag). Åbner tirsdag kl.\u00a08'],
  ])('%s: %s', (now, text) => {
    expect(officeHoursText(new Date(now), hours)).toBe(text)
  })
})
