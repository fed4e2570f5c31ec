import { formatDateTime } from '@/lib/format'
import { writeCalendar } from '@/lib/text/ical'
import type { StatusMessage, Status } from './status'
import { COMPONENT_WORDS, ENVIRONMENT_WORDS, KIND_WORDS, messageName, partsInWords, type Part } from './words'

/** What one may follow: the whole service, or one part of it; `slug` stands in the address. */
export interface Followed {
  slug: string
  name: string
  /** Null: all of it. */
  part: Part | null
}

const SLUGS = { webService: 'webservice', lookUp: 'opslag', portal: 'portal' } as const

/** Everything that can be followed, the whole first, then production, then test. */
export const FOLLOWED: readonly Followed[] = [
  { slug: 'alt', name: 'Hele NPN-servicen', part: null },
  ...(['production', 'test'] as const).flatMap((environment) =>
    (['webService', 'lookUp', 'portal'] as const).map((component) => ({
      slug: `${SLUGS[component]}${environment === 'test' ? '-test' : ''}`,
      name: `${COMPONENT_WORDS[component]} (${ENVIRONMENT_WORDS[environment]})`,
      part: { component, environment },
    })),
  ),
]

/** A file that programs fetch again and again. */
export interface FeedFormat {
  file: string
  label: string
  type: string
  write(status: Status, followed: Followed, portal: string): string
}

export const FEED_FORMATS: readonly FeedFormat[] = [
  { file: 'atom.xml', label: 'Atom', type: 'application/atom+xml; charset=utf-8', write: atom },
  { file: 'feed.json', label: 'JSON Feed', type: 'application/feed+json; charset=utf-8', write: jsonFeed },
  { file: 'kalender.ics', label: 'Kalender', type: 'text/calendar; charset=utf-8', write: calendar },
]

/** Steps in a feed at most; whoever has been away for longer asks the API. */
const MOST = 100

interface Entry {
  id: string
  title: string
  text: string
  at: Date
  url: string
}

const concerns = ({ part }: Followed) =>
  part
    ? ({ components }: StatusMessage) =>
        components.some(
          ({ component, environment }) => component === part.component && environment === part.environment,
        )
    : () => true

/** What was told, a step at a time, the newest first. */
function entriesOf({ messages }: Status, followed: Followed, portal: string): Entry[] {
  const host = new URL(portal).hostname
  return messages
    .filter(concerns(followed))
    .flatMap(({ number, components, steps }) =>
      steps.map((step) => ({
        id: `tag:${host},2026:servicemeddelelse-${number}-${step.number}`,
        title: step.subject,
        text: `${step.text}\n\n${partsInWords(components)}`,
        at: step.at,
        url: `${portal}/status#${messageName(number)}`,
      })),
    )
    .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1))
    .slice(0, MOST)
}

const titleOf = ({ name }: Followed) => `Driftsstatus – ${name}`

/** RFC 4287. An entry a step: what was told is never changed, so readers show each once. */
function atom(status: Status, followed: Followed, portal: string): string {
  const entries = entriesOf(status, followed, portal)
  const self = `${portal}/status/${followed.slug}/atom.xml`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
    `<id>${xml(self)}</id>`,
    `<title>${xml(titleOf(followed))}</title>`,
    `<updated>${(entries[0]?.at ?? status.at).toISOString()}</updated>`,
    '<author><name>MedCom</name></author>',
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${portal}/status`)}"/>`,
    ...entries.map(({ id, title, text, at, url }) =>
      [
        '<entry>',
        `<id>${xml(id)}</id>`,
        `<title>${xml(title)}</title>`,
        `<updated>${at.toISOString()}</updated>`,
        `<link rel="alternate" type="text/html" href="${xml(url)}"/>`,
        `<content type="text">${xml(text)}</content>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>\n',
  ].join('\n')
}

/** https://www.jsonfeed.org/version/1.1/ */
function jsonFeed(status: Status, followed: Followed, portal: string): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(followed),
    home_page_url: `${portal}/status`,
    feed_url: `${portal}/status/${followed.slug}/feed.json`,
    language: 'da',
    authors: [{ name: 'MedCom' }],
    items: entriesOf(status, followed, portal).map(({ id, title, text, at, url }) => ({
      id,
      url,
      title,
      content_text: text,
      date_published: at.toISOString(),
    })),
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}

/** Hours that something is shown to last whose end nobody knows. */
const UNKNOWN_END = 3_600_000

/** An event a message; what was called off stays, so that calendars take it away. */
function calendar(status: Status, followed: Followed, portal: string): string {
  const host = new URL(portal).hostname
  const events = status.messages.filter(concerns(followed)).map((message) => {
    const { number, kind, title, state, startsAt, endsAt, closedAt, components, steps } = message
    const end = endsAt ?? closedAt
    return {
      uid: `servicemeddelelse-${number}@${host}`,
      startsAt,
      endsAt: end ?? new Date(startsAt.getTime() + UNKNOWN_END),
      sequence: steps.length - 1,
      cancelled: state === 'cancelled',
      title: `${KIND_WORDS[kind]}: ${title}`,
      description: [
        steps[0]?.text,
        partsInWords(components),
        end ? '' : `Begyndt ${formatDateTime(startsAt)}. Slutter: vides ikke endnu.`,
      ]
        .filter(Boolean)
        .join('\n\n'),
      url: `${portal}/status#${messageName(number)}`,
    }
  })
  return writeCalendar(titleOf(followed), status.at, events)
}

/** What XML cannot hold is left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
