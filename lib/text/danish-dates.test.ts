import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatShort, formatShortDate, isoDate } from '../format'
import { parseDanishDate, parseDanishDateTime } from './danish-dates'

const iso = (text: string) => parseDanishDateTime(text)?.toISOString()

describe('parseDanishDate', () => {
  it.each([
    '3.11.2026',
    '03-11-2026',
    '03.11.2026',
    '3/11 2026',
    '3/11/2026',
    '3. 11. 2026',
    '2026-11-03',
    '2026-11-3',
    '3. november 2026',
    '3 november 2026',
    'den 3. nov. 2026',
    ' 3. NOVEMBER  2026 ',
    '3.\u00a0november 2026',
  ])('reads %s', (text) => {
    expect(parseDanishDate(text)).toBe('2026-11-03')
  })

  it.each([
    '',
    '03112026',
    '20261103',
    '3.11.26',
    '31.11.2026',
    '29.2.2025',
    '0.1.2026',
    '1.13.2026',
    '3. novembr 2026',
  ])('does not guess at "%s"', (text) => {
    expect(parseDanishDate(text)).toBeUndefined()
  })

  it('reads back what the portal writes', () => {
    const anyDay = fc.date({
      min: new Date('1981-01-01Z'),
      max: new Date('2199-01-01Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDanishDate(formatDate(day))).toBe(isoDate(day))
        expect(parseDanishDate(formatShortDate(day))).toBe(isoDate(day))
        expect(parseDanishDate(isoDate(day))).toBe(isoDate(day))
      }),
    )
  })
})

describe('parseDanishDateTime', () => {
  it.each([
    ['03-11-2026 14.05', '2026-11-03T13:05:00.000Z'],
    ['3.11.2026 kl. 14:05:09', '2026-11-03T13:05:09.000Z'],
    ['3. november 2026 kl. 14.05', '2026-11-03T13:05:00.000Z'],
    ['3/11 2026, kl. 14.05', '2026-11-03T13:05:00.000Z'],
    ['1.7.2026 0.00', '2026-06-30T22:00:00.000Z'],
    ['2026-11-03T14:05', '2026-11-03T13:05:00.000Z'],
    ['2026-11-03 14:05:09.123', '2026-11-03T13:05:09.123Z'],
    ['2026-11-03T14:05:09,5', '2026-11-03T13:05:09.500Z'],
    ['2026-11-03T14:05:09.123456789Z', '2026-11-03T14:05:09.123Z'],
    ['2026-11-03T14:05:09Z', '2026-11-03T14:05:09.000Z'],
    ['2026-11-03T14:05:09+01:00', '2026-11-03T13:05:09.000Z'],
    ['2026-11-03T14:05:09-0330', '2026-11-03T17:35:09.000Z'],
    ['2026-11-03T14:05:09+01', '2026-11-03T13:05:09.000Z'],
    ['2026-11-03T14:05:09+01:00[Europe/Copenhagen]', '2026-11-03T13:05:09.000Z'],
    ['2026-11-03T14:05:09[Europe/Copenhagen]', '2026-11-03T13:05:09.000Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(iso(text)).toBe(expected)
  })

  it.each([
    '',
    '3.11.2026',
    '14.05',
    '3.11.2026 24.00',
    '3.11.2026 14.60',
    '3.11.2026 14.05.60',
    '31.11.2026 14.05',
    '2026-11-03T14:05:09+15:00',
    '2026-11-03T14:05:09[Asia/Tokyo]',
    `3.11.2026${' '.repeat(100_000)}14`,
    `${'3'.repeat(100_000)}`,
  ])('leaves out what it cannot read (%#)', (text) => {
    expect(parseDanishDateTime(text)).toBeUndefined()
  })

  it('moves the hour that does not exist forward', () => {
    expect(iso('29.3.2026 01.59')).toBe('2026-03-29T00:59:00.000Z')
    expect(iso('29.3.2026 02.30')).toBe('2026-03-29T01:30:00.000Z')
    expect(iso('29.3.2026 03.00')).toBe('2026-03-29T01:00:00.000Z')
  })

  it('takes the first of the hour that exists twice', () => {
    expect(iso('25.10.2026 01.59')).toBe('2026-10-24T23:59:00.000Z')
    expect(iso('25.10.2026 02.30')).toBe('2026-10-25T00:30:00.000Z')
    expect(iso('25.10.2026 03.00')).toBe('2026-10-25T02:00:00.000Z')
    expect(iso('2026-10-25T02:30:00+01:00')).toBe('2026-10-25T01:30:00.000Z')
  })

  it('reads back what the portal writes, but for the double hour', () => {
    const anyTime = fc.date({
      min: new Date('1981-01-01Z'),
      max: new Date('2199-01-01Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(anyTime, (time) => {
        const minute = Math.floor(time.getTime() / 60_000) * 60_000
        const back = parseDanishDateTime(formatShort(time))?.getTime() ?? 0
        expect([minute, minute - 3_600_000]).toContain(back)
      }),
    )
  })
})
