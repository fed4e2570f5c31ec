import fc from 'fast-check'
import { expect, test } from 'vitest'
import { subjectOf } from './subject'
import { COMPONENTS, DEEDS, ENVIRONMENTS, KINDS, type Part } from './words'

const PARTS: Part[] = ENVIRONMENTS.flatMap((environment) =>
  COMPONENTS.map((component) => ({ component, environment })),
)
const part = (name: string) =>
  PARTS.find(({ environment, component }) => name === `${environment}:${component}`)!
const startsAt = new Date('2027-03-04T21:00:00Z')
const message = {
  number: 14,
  kind: 'maintenance',
  title: 'Ny databaseserver',
  startsAt,
  components: [part('production:webService')],
} as const

test('it says what, where and when, then the title', () => {
  expect(subjectOf(message, 'announce')).toBe(
    'Servicevindue, Webservicen, 04.03.2027 kl. 22.00 – Ny databaseserver [SM-14]',
  )
  expect(subjectOf({ ...message, kind: 'disturbance' }, 'finish')).toMatch(
    /^Løst: driftsforstyrrelse, Webservicen, 04\.03\.2027 kl\. 22\.00 – /,
  )
})

test.each([
  [['test:webService'], 'Webservicen (test)'],
  [['production:webService', 'production:lookUp'], 'Webservicen og Opslag'],
  [['production:webService', 'test:webService'], 'Webservicen (produktion og test)'],
  [['production:lookUp', 'test:portal'], 'Opslag, Portalen (test)'],
  [
    ['production:webService', 'production:lookUp', 'production:portal', 'test:lookUp'],
    'hele NPN-servicen, Opslag (test)',
  ],
])('%s is %s', (names, where) => {
  expect(subjectOf({ ...message, components: names.map(part) }, 'announce')).toContain(`, ${where}, `)
})

test('what is seen of it is never cut off, whatever it is about, and holds no other line', () => {
  const some = fc.subarray(PARTS, { minLength: 1 })
  fc.assert(
    fc.property(
      some,
      fc.constantFrom(...KINDS),
      fc.constantFrom(...DEEDS),
      fc.string({ minLength: 1 }),
      (components, kind, deed, title) => {
        const subject = subjectOf({ ...message, kind, components, title }, deed)
        const seen = subject.slice(0, subject.indexOf(' – '))
        expect(seen.length).toBeLessThanOrEqual(78)
        expect(seen).toMatch(/04\.03\.2027 kl\. 22\.00$/)
      },
    ),
  )
})
