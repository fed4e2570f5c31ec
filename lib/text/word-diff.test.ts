import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDiff, type Piece } from './word-diff'

const without = (kind: Piece['kind'], pieces: Piece[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')

const words = fc
  .array(fc.constantFrom('nye', 'numre', 'hver', 'anden', 'uge', ',', '.', ' ', ' ', '\n\n', 'æøå', '**'), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''))
const texts = fc.oneof(words, fc.string())

test('what is not added is the first text, and what is not removed the second', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const pieces = wordDiff(before, after)
      expect(without('added', pieces)).toBe(before)
      expect(without('removed', pieces)).toBe(after)
    }),
  )
})

test('a text differs from itself in nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordDiff(text, text)).toEqual(text ? [{ kind: 'same', text }] : [])
    }),
  )
})

test('a changed phrase is one change', () => {
  expect(wordDiff('Support i normal arbejdstid.', 'Support på hverdage kl. 8–16.')).toEqual([
    { kind: 'same', text: 'Support ' },
    { kind: 'removed', text: 'i normal arbejdstid' },
    { kind: 'added', text: 'på hverdage kl. 8–16' },
    { kind: 'same', text: '.' },
  ])
})

test('texts too long to be compared are told one instead of the other', () => {
  const [before, after] = ['a '.repeat(3000), 'b '.repeat(3000)]
  expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
})
