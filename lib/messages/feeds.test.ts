import { XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { FEED_FORMATS, feedTag } from './feeds'
import { FOLLOWED } from './followed'
import type { Status, StatusMessage } from './status'

const PORTAL = 'https://npn.example.dk'

const id = (number: number) => `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`

const MESSAGE: StatusMessage = {
  id: id(14),
  number: 14,
  kind: 'maintenance',
  priority: 'p3',
  state: 'announced',
  title: 'Ny databaseserver, flytning & afprøvning',
  startsAt: new Date('2026-04-15T20:00:00Z'),
  endsAt: new Date('2026-04-16T00:00:00Z'),
  closedAt: null,
  nextUpdateAt: null,
  components: [{ component: 'webService', environment: 'production' }],
  steps: [
    {
      id: id(142),
      number: 2,
      deed: 'move',
      subject: 'Flyttet: servicevindue <én dag>',
      text: 'Ny dag.\nSamme tid.',
      at: new Date('2026-03-05T10:00:00Z'),
    },
    {
      id: id(141),
      number: 1,
      deed: 'announce',
      subject: 'Servicevindue – Ny databaseserver',
      text: 'Webservicen er lukket; "kort".',
      at: new Date('2026-03-04T10:00:00.500Z'),
    },
  ],
}
const OTHER: StatusMessage = {
  ...MESSAGE,
  id: id(15),
  number: 15,
  kind: 'disturbance',
  state: 'begun',
  endsAt: null,
  components: [{ component: 'lookUp', environment: 'test' }],
  steps: [{ ...MESSAGE.steps[1]!, id: id(151), subject: 'Driftsforstyrrelse' }],
}
const CANCELLED: StatusMessage = {
  ...MESSAGE,
  id: id(16),
  number: 16,
  steps: MESSAGE.steps.map((step) => ({ ...step, id: step.id.replace(/14/, '16') })),
  state: 'cancelled',
  closedAt: new Date('2026-03-06T10:00:00Z'),
}
const STATUS: Status = { at: new Date('2026-03-06T12:00:00Z'), messages: [MESSAGE, OTHER, CANCELLED] }

const followed = (slug: string) => FOLLOWED.find((one) => one.slug === slug)!
const write = (file: string, slug = 'alt', status = STATUS) =>
  FEED_FORMATS.find((format) => format.file === file)!.write(status, followed(slug), PORTAL)

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

describe('Atom', () => {
  it('is what RFC 4287 asks for, read by another parser', () => {
    const text = write('atom.xml')
    expect(XMLValidator.validate(text)).toBe(true)
    const feed = parseAtomFeed(text)
    expect(feed).toMatchObject({
      id: `${PORTAL}/status/alt/atom.xml`,
      title: 'Driftsstatus – Hele NPN-servicen',
      updated: '2026-03-05T10:00:00.000Z',
      authors: [{ name: 'MedCom' }],
    })
    expect(feed.links).toContainEqual(
      expect.objectContaining({ rel: 'self', href: `${PORTAL}/status/alt/atom.xml` }),
    )
    expect(feed.entries).toHaveLength(5)
    for (const entry of feed.entries!) {
      expect(entry.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
      expect(entry.title).toBeTruthy()
      expect(entry.updated).toMatch(RFC3339)
    }
    expect(new Set(feed.entries!.map(({ id }) => id)).size).toBe(5)
    expect(feed.entries!.map(({ title }) => title)).toContain('Flyttet: servicevindue <én dag>')
    expect(feed.entries!.at(-1)!.content).toBeTruthy()
  })

  it('is well-formed and says the same whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (subject) => {
        const status = { ...STATUS, messages: [{ ...OTHER, steps: [{ ...OTHER.steps[0]!, subject }] }] }
        expect(XMLValidator.validate(write('atom.xml', 'alt', status))).toBe(true)
      }),
    )
  })
})

it('the JSON Feed is what version 1.1 asks for, read by another parser', () => {
  const text = write('feed.json')
  const feed = parseJsonFeed(text)
  expect(feed).toMatchObject({
    title: 'Driftsstatus – Hele NPN-servicen',
    feed_url: `${PORTAL}/status/alt/feed.json`,
    home_page_url: `${PORTAL}/status`,
    language: 'da',
  })
  const raw = JSON.parse(text) as { version: string; items: Record<string, unknown>[] }
  expect(raw.version).toBe('https://jsonfeed.org/version/1.1')
  expect(feed.items).toHaveLength(5)
  for (const item of raw.items) {
    expect(typeof item.id).toBe('string')
    expect(item.content_text ?? item.content_html).toBeTruthy()
    expect(item.date_published).toMatch(RFC3339)
    expect(item.url).toMatch(/^https:\/\/npn\.example\.dk\/status#SM-1\d$/)
  }
})

it('the calendar has an event a message, moved under the same name and called off where it was', () => {
  const calendar = new ICAL.Component(ICAL.parse(write('kalender.ics')) as unknown[])
  const events = calendar.getAllSubcomponents('vevent').map((part) => ({
    uid: String(part.getFirstPropertyValue('uid')),
    status: part.getFirstPropertyValue('status'),
    sequence: part.getFirstPropertyValue('sequence'),
    event: new ICAL.Event(part),
  }))
  expect(events.map(({ uid, status, sequence }) => [uid, status, sequence])).toEqual([
    [id(14), 'CONFIRMED', 1],
    [id(15), 'CONFIRMED', 0],
    [id(16), 'CANCELLED', 1],
  ])
  const [moved] = events
  expect(moved!.event.startDate.toJSDate()).toEqual(MESSAGE.startsAt)
  expect(moved!.event.endDate.toJSDate()).toEqual(MESSAGE.endsAt)
  expect(moved!.event.summary).toBe('Servicevindue: Ny databaseserver, flytning & afprøvning')
  expect(events[2]!.event.summary).toMatch(/^Aflyst: /)
})

it('the calendar holds what RFC 5545 demands of each event and no more than once, and invites nobody', () => {
  const text = write('kalender.ics')
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text).not.toMatch(/^METHOD/m)
  for (const event of text.split('BEGIN:VEVENT').slice(1)) {
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS', 'SUMMARY', 'URL'])
      expect(event.match(new RegExp(`^${name}[:;]`, 'gm')), name).toHaveLength(1)
    expect(event).toMatch(/^DTSTAMP:\d{8}T\d{6}Z\r$/m)
  }
})

it('what has no end lasts until more is promised, and the same file is the same later', () => {
  const promised = { ...OTHER, nextUpdateAt: new Date('2026-04-16T06:00:00Z') }
  const status = { ...STATUS, messages: [promised] }
  expect(write('kalender.ics', 'alt', status)).toContain('DTEND:20260416T060000Z')
  const later = { ...status, at: new Date('2026-03-07T12:00:00Z') }
  for (const { file } of FEED_FORMATS) expect(write(file, 'alt', later)).toBe(write(file, 'alt', status))
})

it('a night in which the clocks are set back is as long as it is', () => {
  const night = { startsAt: new Date('2026-10-24T20:00:00Z'), endsAt: new Date('2026-10-25T03:00:00Z') }
  const text = write('kalender.ics', 'alt', { ...STATUS, messages: [{ ...MESSAGE, ...night }] })
  const [event] = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent')
  expect(new ICAL.Event(event!).duration.toSeconds()).toBe(7 * 3600)
})

it('a tag is another only where something is told, and only of the part it concerns', () => {
  const format = FEED_FORMATS[0]!
  const tag = (status: Status, slug = 'alt') => feedTag(status, followed(slug), format, PORTAL)
  expect(tag(STATUS)).toMatch(/^W\/"[\w-]{22}"$/)
  expect(tag({ ...STATUS, at: new Date() })).toBe(tag(STATUS))
  const more = { ...STATUS, messages: [...STATUS.messages, { ...OTHER, number: 17 }] }
  expect(tag(more)).not.toBe(tag(STATUS))
  expect(tag(more, 'opslag-test')).not.toBe(tag(STATUS, 'opslag-test'))
  expect(tag(more, 'webservice')).toBe(tag(STATUS, 'webservice'))
  expect(new Set(FOLLOWED.map(({ slug }) => tag(STATUS, slug))).size).toBe(FOLLOWED.length)
})

it('a part of the service is followed alone', () => {
  expect(parseAtomFeed(write('atom.xml', 'opslag-test')).entries).toHaveLength(1)
  expect(parseAtomFeed(write('atom.xml', 'portal')).entries ?? []).toEqual([])
  expect(XMLValidator.validate(write('atom.xml', 'portal'))).toBe(true)
  expect(JSON.parse(write('feed.json', 'portal'))).toMatchObject({ items: [] })
  const empty = new ICAL.Component(ICAL.parse(write('kalender.ics', 'portal')) as unknown[])
  expect(empty.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
})
