import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceFor, type SetupFacts } from './evidence'

const facts = fc.record({
  laboratories: fc.array(
    fc.record({
      id: fc.uuid(),
      name: fc.constantFrom('Vest', 'Øst'),
      calls: fc.integer({ min: 0, max: 3 }),
      httpCalls: fc.integer({ min: 0, max: 3 }),
      hasDrawn: fc.boolean(),
      hasPlan: fc.boolean(),
      hasAccount: fc.constant(true),
      hasProvenAccount: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  contacts: fc.constant<SetupFacts['contacts']>({ required: 5, missing: [] }),
  systems: fc.array(
    fc.record({
      name: fc.constant('LIS'),
      approved: fc.boolean(),
      why: fc.constant(''),
      href: fc.constant(''),
    }),
    { maxLength: 4 },
  ),
})

/** The same, one laboratory and one system at a time. */
function naive({ laboratories, systems }: SetupFacts) {
  let [calling, safe, ready, proven, approved] = [0, 0, 0, 0, 0]
  for (const { calls, httpCalls, hasDrawn, hasPlan, hasProvenAccount } of laboratories) {
    if (calls > 0) calling += 1
    if (calls > 0 && httpCalls === 0) safe += 1
    if (hasDrawn || hasPlan) ready += 1
    if (hasProvenAccount) proven += 1
  }
  for (const system of systems) if (system.approved) approved += 1
  return {
    https: [calling > 0 && safe === calling, calling - safe],
    firstDraws: [laboratories.length > 0 && ready === laboratories.length, laboratories.length - ready],
    accounts: [laboratories.length > 0 && proven === laboratories.length, laboratories.length - proven],
    certification: [systems.length > 0 && approved === systems.length, systems.length - approved],
  }
}

test('what is met, and how many are missing, is as one counts it by hand', () => {
  fc.assert(
    fc.property(facts, (known) => {
      const expected = naive(known)
      for (const kind of ['https', 'firstDraws', 'accounts', 'certification'] as const) {
        const { met, missing } = evidenceFor(kind, known)
        expect([met, missing.length], kind).toEqual(expected[kind])
      }
    }),
  )
})

test('says in figures what it sees, and plainly what it cannot see', () => {
  const laboratory = {
    id: '1',
    name: 'Vest',
    calls: 4,
    httpCalls: 0,
    hasDrawn: true,
    hasPlan: false,
    hasAccount: true,
    hasProvenAccount: false,
  }
  const laboratories = [laboratory, { ...laboratory, httpCalls: 2 }, { ...laboratory, calls: 0 }]
  const contacts: SetupFacts['contacts'] = {
    required: 5,
    missing: [{ functionKey: 'operations', functionName: 'Drift', laboratory: null, why: 'unreachable' }],
  }
  const known = { laboratories, contacts, systems: [] }
  expect(evidenceFor('https', known).text).toBe(
    '1 af 2\u00a0laboratorier har kun brugt HTTPS i de seneste 30 dage. 1\u00a0laboratorium har ikke trukket.',
  )
  expect(evidenceFor('contacts', known)).toMatchObject({
    known: true,
    met: false,
    text: '4 af 5\u00a0påkrævede funktioner har en kontakt i bilag 3.',
    missing: [{ name: 'Drift', why: 'har kun kontakter, som mail ikke når frem til' }],
  })
  expect(evidenceFor('manual', known)).toMatchObject({ known: false, met: false })
  expect(evidenceFor('accounts', { ...known, laboratories: [laboratory] })).toMatchObject({
    known: true,
    missing: [{ name: 'Vest', why: 'postkassen er ikke bekræftet', href: '/laboratorier/1/konti' }],
  })
})
