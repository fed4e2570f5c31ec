import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { writeLetter } from '@/lib/mail/letter'
import { threadIndex } from '@/lib/mail/thread-index'
import { stepMail } from './mails'
import type { PlannedDelivery } from './plan'

const PORTAL = 'https://npn.example.dk'
const AT = new Date('2026-03-04T01:00:00Z')

const planned = (more: object = {}, facts: object = {}): PlannedDelivery => ({
  id: '018f0000-0000-7000-8000-000000000001',
  address: 'drift@nordlys.example',
  step: {
    id: '018f0000-0000-7000-8000-000000000002',
    number: 1,
    deed: 'announce',
    subject: 'Driftsforstyrrelse, Opslag, 04.03.2026 kl. 02.00 – Opslag svarer ikke [SM-14]',
    text: 'Opslag <svarer> ikke & "vi" leder.\n\nBrug nødproceduren.',
    facts: {
      number: 14,
      kind: 'disturbance',
      priority: 'p1',
      state: 'begun',
      title: 'Opslag svarer ikke',
      startsAt: AT,
      endsAt: null,
      affectsAll: true,
      nextUpdateAt: new Date('2026-03-04T02:10:00Z'),
      components: [{ component: 'lookUp', environment: 'production' }],
      ...facts,
    },
    ...more,
  },
})

beforeAll(() => {
  vi.stubEnv('AUTH_SECRET', 'kun til denne prøve, kun til denne prøve')
  vi.stubEnv('APP_DATABASE_URL', 'postgresql://localhost/ingen')
})

/** Every element of a mail, and the words one reads. */
function read(html: string) {
  const elements: DefaultTreeAdapterTypes.Element[] = []
  let words = ''
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('value' in node) words += node.value
    if ('tagName' in node) {
      if (['style', 'title'].includes(node.tagName)) return
      elements.push(node)
      words += ' '
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return { elements, words }
}

const told = (text: string) =>
  text
    .toLowerCase()
    .replace(/virker knappen ikke, så kopiér adressen til din browser:/, '')
    .split(/[\s:]+/)
    .filter(Boolean)
const attribute = (element: DefaultTreeAdapterTypes.Element, name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? ''

describe('the mail of a step', () => {
  test('says in words what, where, since when, and when there is more', () => {
    const { text } = writeLetter(stepMail(PORTAL, planned()))
    expect(text).toContain('DRIFTSFORSTYRRELSE: OPSLAG SVARER IKKE\n\nOpslag <svarer> ikke & "vi" leder.')
    expect(text).toContain('Hvor: Opslag (produktion)\n')
    expect(text.replaceAll('\u00a0', ' ')).toContain('Nyt senest: 4. marts 2026 kl. 03.10')
    expect(text).toContain(`${PORTAL}/status`)
  })

  test('says the same in both its forms', () => {
    const { text, html } = writeLetter(stepMail(PORTAL, planned()))
    // The address of the button is written out for whoever cannot press it.
    expect(told(read(html).words).toSorted()).toEqual(told(text).toSorted())
  })

  test('fetches nothing, leads nowhere else, and holds each address whole on a line of its own', () => {
    const mail = stepMail(PORTAL, planned())
    const { text, html } = writeLetter(mail)
    expect(html).not.toMatch(/url\(|@import|<img|<link|<script|\bsrc=/i)
    const { elements } = read(html)
    const hrefs = elements.map((element) => attribute(element, 'href')).filter(Boolean)
    expect([...new Set(hrefs)]).toEqual([mail.action!.href])
    expect(text.split('\n')).toContain(mail.action!.href)
    expect(mail.action!.href).toMatch(
      /^https:\/\/npn\.example\.dk\/kvittering\?meddelelse=[\w-]+&kode=[\w-]+$/,
    )
  })

  test('is drawn by Word too: the button is a cell with its colour, and every text has its colour in its style', () => {
    const { elements } = read(writeLetter(stepMail(PORTAL, planned())).html)
    const button = elements.find((element) => attribute(element, 'class') === 'button')!
    expect(button.tagName).toBe('td')
    expect(attribute(button, 'bgcolor')).toBe('#0b5394')
    for (const element of elements.filter(({ tagName }) => ['p', 'a', 'h1', 'td'].includes(tagName))) {
      const [name, style] = [attribute(element, 'class'), attribute(element, 'style')]
      if (['ink', 'quiet', 'link', 'label'].includes(name)) expect(style).toMatch(/(^|;)color:#/)
    }
  })

  test('names the status page only where that tells of it, and how to do without only where one may', () => {
    const text = (facts: object) => writeLetter(stepMail(PORTAL, planned({}, facts))).text
    expect(text({ affectsAll: false })).not.toContain('/status')
    expect(text({})).not.toContain('slås fra')
    expect(text({ kind: 'information' })).toContain('slås fra i portalen')
  })

  test('stands in one thread an address, also where programs look for another name of it', () => {
    const first = stepMail(PORTAL, planned())
    const third = stepMail(PORTAL, planned({ number: 3, deed: 'update' }))
    const other = stepMail(PORTAL, { ...planned(), address: 'vagt@nordlys.example' })
    expect(third.follows).toEqual([first.reference])
    expect(third.topic).toBe(first.topic)
    expect(other.reference).not.toBe(first.reference)
    const index = ({ reference, follows }: typeof first) =>
      Buffer.from(threadIndex(reference!, follows ?? []), 'base64')
    expect(index(first)).toHaveLength(22)
    expect(index(third)).toHaveLength(27)
    expect(index(third).subarray(0, 22)).toEqual(index(first))
    expect(index(other)).not.toEqual(index(first))
  })
})
