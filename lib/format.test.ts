import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCount,
  formatShare,
  formatCvr,
  formatDate,
  formatDateTime,
  formatNumber,
  formatRelativeDay,
  formatShort,
  formatShortDate,
  formatTime,
  formatWeeks,
  isoDate,
} from './format'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const at = (text: string) => new Date(text)

describe('dates and times', () => {
  it('writes dates and times as Danes do, in Copenhagen', () => {
    expect(plain(formatDate(at('2026-11-21T12:05:00Z')))).toBe('21. november 2026')
    expect(plain(formatDate(at('2026-11-21T23:30:00Z')))).toBe('22. november 2026')
    expect(plain(formatTime(at('2026-11-21T13:05:00Z')))).toBe('kl. 14.05')
    expect(plain(formatTime(at('2026-07-01T00:00:00Z')))).toBe('kl. 02.00')
    expect(plain(formatDateTime(at('2026-03-04T01:10:00Z')))).toBe('4. marts 2026 kl. 02.10')
    expect(plain(formatShort(at('2026-03-04T01:10:00Z')))).toBe('04.03.2026 02.10')
    expect(formatShortDate(at('2026-12-31T23:00:00Z'))).toBe('01.01.2027')
  })

  it('takes a calendar date as the day it is', () => {
    expect(plain(formatDate('2026-05-01'))).toBe('1. maj 2026')
    expect(formatShortDate('2027-01-01')).toBe('01.01.2027')
  })

  it('keeps figures and their words together', () => {
    expect(formatDate('2026-05-01')).toBe('1.\u00a0maj 2026')
    expect(formatDateTime(at('2026-03-04T01:10:00Z'))).toBe('4.\u00a0marts 2026 kl.\u00a002.10')
    expect(formatCount(3, 'nummer', 'numre')).toBe('3\u00a0numre')
    expect(formatShare(1, 1, 'konto', 'konti')).toBe('1\u00a0af\u00a01\u00a0konto')
    expect(formatShare(3, 1200, 'konto', 'konti')).toBe('3\u00a0af\u00a01.200\u00a0konti')
  })

  it('agrees with the time zone database on every day', () => {
    const intl = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'medium',
    })
    fc.assert(
      fc.property(
        fc.date({ min: at('1981-01-01Z'), max: at('2036-12-31Z'), noInvalidDate: true }),
        (instant) => {
          const [date = '', time = ''] = intl.format(instant).split(' ')
          expect(isoDate(instant)).toBe(date)
          expect(plain(formatTime(instant))).toBe(`kl. ${time.slice(0, 5).replace(':', '.')}`)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('refuses what is no point in time', () => {
    expect(() => formatDate(new Date(Number.NaN))).toThrow(RangeError)
    expect(() => formatDate('engang')).toThrow(RangeError)
  })
})

describe('formatRelativeDay', () => {
  const now = at('2026-11-21T13:00:00Z')
  it.each([
    ['2026-11-20T23:00:00Z', 'i dag kl. 00.00'],
    ['2026-11-21T13:05:00Z', 'i dag kl. 14.05'],
    ['2026-11-20T22:59:59Z', 'i går kl. 23.59'],
    ['2026-11-22T07:00:00Z', 'i morgen kl. 08.00'],
    ['2026-11-19T12:00:00Z', '19. november 2026 kl. 13.00'],
    ['2025-11-21T13:05:00Z', '21. november 2025 kl. 14.05'],
  ])('%s is %s', (instant, text) => {
    expect(plain(formatRelativeDay(at(instant), now))).toBe(text)
  })
  it('counts days of the calendar over the change of clocks', () => {
    expect(plain(formatRelativeDay(at('2026-10-24T21:59:00Z'), at('2026-10-25T22:30:00Z')))).toBe(
      'i går kl. 23.59',
    )
  })
})

describe('numbers', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1.000'],
    [1234567, 0, '1.234.567'],
    [-1234.5, 1, '-1.234,5'],
    [26.35, 1, '26,4'],
    [1.005, 2, '1,01'],
    [-0.04, 1, '0,0'],
    [0.0000001, 1, '0,0'],
    [12345678901234567890n, 0, '12.345.678.901.234.567.890'],
  ])('%s with %s decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text)
  })
  it('loses no digit of a large number', () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        expect(BigInt(formatNumber(value).replaceAll('.', ''))).toBe(value)
      }),
    )
  })
  it('refuses what is no number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
  })
  it('chooses between one and many', () => {
    expect(plain(formatCount(1, 'nummer', 'numre'))).toBe('1 nummer')
    expect(plain(formatCount(0, 'nummer', 'numre'))).toBe('0 numre')
    expect(plain(formatCount(10_000n, 'nummer', 'numre'))).toBe('10.000 numre')
  })
  it('writes weeks with one decimal', () => {
    expect(plain(formatWeeks(26.4))).toBe('26,4 uger')
    expect(plain(formatWeeks(26))).toBe('26,0 uger')
    expect(plain(formatWeeks(0.96))).toBe('1,0 uge')
  })
  it('groups a CVR number in pairs', () => {
    expect(plain(formatCvr('12345674'))).toBe('12 34 56 74')
    expect(formatCvr('HRB 12345')).toBe('HRB 12345')
  })
})
