import { createHash } from 'node:crypto'
import { concerning, titleOf, type Followed } from './followed'
import type { Status } from './status'
import { statusCalendar } from './status-calendar'
import { messageName, partsInWords } from './words'

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
  { file: 'kalender.ics', label: 'Kalender', type: 'text/calendar; charset=utf-8', write: statusCalendar },
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

/** What was told, a step at a time, the newest first. */
function entriesOf({ messages }: Status, followed: Followed, portal: string): Entry[] {
  return concerning(followed, messages)
    .flatMap(({ number, components, steps }) =>
      steps.map((step) => ({
        id: `urn:uuid:${step.id}`,
        title: step.subject,
        text: `${step.text}\n\n${partsInWords(components)}`,
        at: step.at,
        url: `${portal}/status#${messageName(number)}`,
      })),
    )
    .sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1))
    .slice(0, MOST)
}

/** The same as long as a file says the same, whatever the time is: what programs ask by whether there is anything new. */
export function feedTag(
  { messages }: Status,
  followed: Followed,
  { file }: FeedFormat,
  portal: string,
): string {
  const said = JSON.stringify([file, followed.slug, portal, concerning(followed, messages)])
  return `W/"${createHash('sha256').update(said).digest('base64url').slice(0, 22)}"`
}

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

/** What XML cannot hold is left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
