import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computed } from '@/tests/support/cpu'
import { parseInline, parseMarkdown, plainText } from './markdown'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] })

describe('parseMarkdown', () => {
  it('reads paragraphs, bold, italic, code and links', () => {
    expect(parseMarkdown('Et **fedt** ord,\n*kursiv*, `kode`\n\nog [MedCom](https://medcom.dk).')).toEqual([
      {
        type: 'paragraph',
        children: [
          text('Et '),
          { type: 'strong', children: [text('fedt')] },
          text(' ord, '),
          { type: 'emphasis', children: [text('kursiv')] },
          text(', '),
          { type: 'code', text: 'kode' },
        ],
      },
      {
        type: 'paragraph',
        children: [
          text('og '),
          { type: 'link', href: 'https://medcom.dk', children: [text('MedCom')] },
          text('.'),
        ],
      },
    ])
  })

  it('reads lists, and keeps what lies too deep as items of the second level', () => {
    const inner = { type: 'list', ordered: false, start: 1 }
    expect(parseMarkdown('3. tre\n4. fire\n   - a\n     - b')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          [paragraph('tre')],
          [paragraph('fire'), { ...inner, items: [[paragraph('a')], [paragraph('b')]] }],
        ],
      },
    ])
  })

  it.each([
    '# Ikke overskrift',
    '<b>hej</b>',
    '<script>alert(1)</script>',
    '> citat',
    '| a | b |',
    '---',
    '!foto',
  ])('leaves %j as it is typed', (typed) => expect(parseMarkdown(typed)).toEqual([paragraph(typed)]))

  it.each(['[x](javascript:alert)', '[x](data:text/html;base64,AA)', '[x](//medcom.dk)', '[x](/opslag)'])(
    'makes no link of %j',
    (typed) => expect(parseMarkdown(typed)).toEqual([paragraph('x')]),
  )

  it('keeps the words of every plain text, and never throws', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøå]{1,9}( [a-zæøå]{1,9}){0,5}$/), (words) => {
        expect(plainText(parseMarkdown(words))).toBe(words)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => void parseMarkdown(any)))
  })

  it.each([
    '- '.repeat(9000),
    '['.repeat(20_000),
    '*a **b '.repeat(2800),
    '> '.repeat(9000),
    'x\n'.repeat(90_000),
  ])('is soon done with what is made to be slow (%#)', (hostile) => {
    const started = computed()
    expect(parseMarkdown(hostile).length).toBeGreaterThan(0)
    expect(computed() - started).toBeLessThan(4000)
  })
})

it('parseInline reads one line, and takes what is more than a line as it is', () => {
  expect(parseInline('Mail til *drift*')).toEqual([
    text('Mail til '),
    { type: 'emphasis', children: [text('drift')] },
  ])
  expect(parseInline('- punkt')).toEqual([text('- punkt')])
})
