import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { writeCalendar, type CalendarEvent } from './ical'

const at = new Date('2026-11-21T09:00:00.123Z')

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
}

const event: CalendarEvent = {
  uid: 'a-ends-2027-02-28@portal.example',
  date: '2027-02-28',
  title: 'Sidste gyldige dag: Aftale NPN-2026-0007',
  description: 'Nordlys Lab-IT; Ærø, Østre (demo)',
  url: 'https://portal.example/aftaler/1/varsler',
}

test('a calendar program reads the days, with Danish letters, commas and semicolons', () => {
  const text = writeCalendar('NPN-portalen', at, [event])
  const [read1] = read(text)
  expect(read1!.uid).toBe(event.uid)
  expect(read1!.summary).toBe(event.title)
  expect(read1!.description).toBe(event.description)
  expect(read1!.startDate.isDate && read1!.startDate.toString()).toBe('2027-02-28')
  expect(read1!.endDate.toString()).toBe('2027-03-01')
  expect(text).toContain('DTSTAMP:20261121T090000Z\r\n')
})

test('whatever a name holds is read back as it was, in lines of at most 75 octets', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replace(/\p{Cc}/gu, ' '))
  fc.assert(
    fc.property(words, words, (title, description) => {
      const text = writeCalendar('NPN-portalen', at, [{ ...event, title, description }])
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const [found] = read(text)
      expect(found!.summary).toBe(title)
      expect(found!.description).toBe(description)
    }),
  )
})

test('line breaks are kept, and no other command can be slipped in', () => {
  const title = 'Frist\r\nEND:VEVENT\nBEGIN:VEVENT'
  const text = writeCalendar('NPN-portalen', at, [{ ...event, title }])
  expect(read(text)).toHaveLength(1)
  expect(read(text)[0]!.summary).toBe('Frist\nEND:VEVENT\nBEGIN:VEVENT')
})
