import { XMLValidator } from 'fast-xml-parser'
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { FEED_FORMATS, FOLLOWED } from './feeds'
import type { Status, StatusMessage } from './status'

const PORTAL = 'https://npn.example.dk'

const MESSAGE: StatusMessage = {
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
      number: 2,
      deed: 'move',
      subject: 'Flyttet: servicevindue <én dag>',
      text: 'Ny dag.\nSamme tid.',
      at: new Date('2026-03-05T10:00:00Z'),
    },
    {
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
  number: 15,
  kind: 'disturbance',
  state: 'begun',
  endsAt: null,
  components: [{ component: 'lookUp', environment: 'test' }],
  steps: [{ ...MESSAGE.steps[1]!, subject: 'Driftsforstyrrelse' }],
}
const CANCELLED: StatusMessage = {
  ...MESSAGE,
  number: 16,
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
      expect(entry.id).toMatch(/^tag:npn\.example\.dk,2026:/)
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
    ['servicemeddelelse-14@npn.example.dk', 'CONFIRMED', 1],
    ['servicemeddelelse-15@npn.example.dk', 'CONFIRMED', 0],
    ['servicemeddelelse-16@npn.example.dk', 'CANCELLED', 1],
  ])
  const [moved] = events
  expect(moved!.event.startDate.toJSDate()).toEqual(MESSAGE.startsAt)
  expect(moved!.event.endDate.toJSDate()).toEqual(MESSAGE.endsAt)
  expect(moved!.event.summary).toBe('Servicevindue: Ny databaseserver, flytning & afprøvning')
})

it('a part of the service is followed alone', () => {
  expect(parseAtomFeed(write('atom.xml', 'opslag-test')).entries).toHaveLength(1)
  expect(parseAtomFeed(write('atom.xml', 'portal')).entries ?? []).toEqual([])
  expect(XMLValidator.validate(write('atom.xml', 'portal'))).toBe(true)
  expect(JSON.parse(write('feed.json', 'portal'))).toMatchObject({ items: [] })
  expect(ICAL.parse(write('kalender.ics', 'portal'))[0]).toBe('vcalendar')
})
