import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareContent, isSame } from './compare'
import { FIRST_TEMPLATE } from './first-template'
import { incompleteness } from './completeness'
import type { ClauseContent, PartContent, VersionContent } from './schemas'

const none = { obligation: '', carrier: null, timing: null, deadlineMonths: null, evidence: null }
const words = fc.array(fc.constantFrom('nye', 'numre', '**hver**', 'uge.', '\n\n- a'), { maxLength: 6 })
const clause = fc
  .record({ number: fc.constantFrom('1', '2', '3'), heading: fc.constantFrom('A', 'B'), text: words })
  .map(({ text, ...rest }): ClauseContent => ({ ...none, ...rest, text: text.join(' ') }))
const part = fc
  .record({ title: fc.constantFrom('Hovedtekst', 'Bilag 1: A', 'Bilag 1: B'), clauses: fc.array(clause) })
  .map((made): PartContent => ({ kind: 'annex', introduction: '', ...made }))
const content = fc
  .array(part, { maxLength: 4 })
  .map((parts): VersionContent => ({ ...FIRST_TEMPLATE, parts }))

const numbersOf = ({ parts }: VersionContent) => parts.map(({ clauses }) => clauses.length)

test('a version differs from itself in nothing', () => {
  fc.assert(fc.property(content, (each) => isSame(compareContent(each, each))))
})

test('every part and clause of both versions is told once', () => {
  fc.assert(
    fc.property(content, content, (before, after) => {
      const { parts } = compareContent(before, after)
      const told = parts.filter(({ change }) => change !== 'removed')
      expect(told.map(({ clauses }) => clauses.filter(({ change }) => change !== 'removed').length)).toEqual(
        numbersOf(after),
      )
      expect(parts.filter(({ change }) => change !== 'added').length).toBe(before.parts.length)
    }),
  )
})

test('the changed words, the changed obligation and a removed clause are told where they stand', () => {
  const parts = structuredClone(FIRST_TEMPLATE.parts)
  const terms = parts[1]!.clauses
  const https = terms.find(({ number }) => number === '5.3')!
  https.deadlineMonths = 9
  https.text = https.text.replace('HTTPS', 'TLS')
  parts[1]!.clauses = terms.filter(({ number }) => number !== '9.2')
  const { head, parts: told } = compareContent(FIRST_TEMPLATE, { ...FIRST_TEMPLATE, parts })
  expect(head).toEqual([])
  expect(told.filter(({ change }) => change !== 'same').map(({ label }) => label)).toEqual(['Bilag 1'])
  const clauses = told[1]!.clauses
  expect(clauses.filter(({ change }) => change !== 'same')).toMatchObject([
    {
      number: '5.3',
      change: 'changed',
      text: [
        { kind: 'same' },
        { kind: 'removed', text: 'HTTPS' },
        { kind: 'added', text: 'TLS' },
        { kind: 'same' },
      ],
      duties: [
        { label: 'Hvornår', before: expect.stringContaining('6'), after: expect.stringContaining('9') },
      ],
    },
    { number: '9.2', change: 'removed' },
  ])
  expect(clauses[clauses.findIndex(({ number }) => number === '9.2') - 1]!.number).toBe('9.1')
})

test('a change of markup alone is said to be that', () => {
  const main = FIRST_TEMPLATE.parts[0]!
  const [clauseOne, ...rest] = main.clauses
  const plain = { ...clauseOne!, text: clauseOne!.text.replaceAll('**', '') }
  const after = {
    ...FIRST_TEMPLATE,
    parts: [{ ...main, clauses: [plain, ...rest] }, ...FIRST_TEMPLATE.parts.slice(1)],
  }
  expect(compareContent(FIRST_TEMPLATE, after).parts[0]!.clauses[0]).toMatchObject({
    change: 'changed',
    onlyMarkup: true,
  })
})

test('the first template is whole', () => {
  expect(incompleteness(FIRST_TEMPLATE)).toEqual([])
})
