import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '@/lib/text/markdown'
import { computed } from '@/tests/support/cpu'
import { readPdf } from '@/tests/support/pdf'
import { AGREEMENT } from './agreement.fixture'
import type { Block, Document } from './document'
import { sha256 } from './hash'
import { renderDocument } from './render'

const document = (blocks: Block[], more: Partial<Document> = {}): Document => ({
  ...AGREEMENT,
  title: 'Prøve',
  blocks,
  ...more,
})
const paragraphs = (text: string) => parseMarkdown(text)

describe('a believable agreement', async () => {
  const bytes = await renderDocument(AGREEMENT)
  const pdf = await readPdf(bytes)
  const all = pdf.pages.join('\n')

  it('says its title and language, and is tagged', () => {
    expect(pdf).toMatchObject({ title: AGREEMENT.title, language: 'da-DK', isTagged: true })
  })

  it('numbers its pages', () => {
    expect(pdf.pages).toHaveLength(10)
    pdf.pages.forEach((page, index) => expect(page).toContain(`Side ${index + 1} af 10`))
  })

  it('has real headings, lists, tables and links, headings never skipping a level', () => {
    for (const tag of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'Link',
      'Caption',
    ])
      expect(pdf.tags, tag).toContain(tag)
    const levels = pdf.tags.flatMap((tag) => (/^H\d$/.test(tag) ? [Number(tag[1])] : []))
    expect(levels[0]).toBe(1)
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))
    // One row a row: what is repeated at the head of a page is not read aloud again.
    expect(pdf.tags.filter((tag) => tag === 'TR')).toHaveLength(6 + 35)
  })

  it('has a bookmark for each heading', () => {
    expect(pdf.bookmarks).toEqual(
      expect.arrayContaining([AGREEMENT.title, '1 Formål og baggrund', 'Bilag 3 · Kontaktpersoner']),
    )
  })

  it('gives its letters back as they were written', () => {
    for (const words of [
      'Ærøskøbingvej 14',
      'Åse Østergård',
      'Łukasz',
      'Wiśniewski',
      'Jörg Müller',
      'én gang',
    ])
      expect(all).toContain(words)
    expect(all).not.toContain('\ufffd')
  })

  it('is the same, byte for byte, as long as the data is', async () => {
    expect(sha256(await renderDocument({ ...AGREEMENT }))).toBe(sha256(bytes))
    const later = { ...AGREEMENT, createdAt: new Date(AGREEMENT.createdAt.getTime() + 1000) }
    expect(sha256(await renderDocument(later))).not.toBe(sha256(bytes))
  })

  it('repeats a table’s heading on each page of it', () => {
    expect(pdf.pages.filter((page) => /Funktion\s+Navn\s+Kontakt\s+Gælder/.test(page))).toHaveLength(3)
  })
})

it('leaves no heading at the foot of a page, and no signature without its words', async () => {
  for (let lines = 20; lines < 45; lines++) {
    const filler = Array.from({ length: lines }, (_, index) => `linje ${index}`).join('\n\n')
    const { pages } = await readPdf(
      await renderDocument(
        document([
          ...paragraphs(filler),
          { type: 'heading', level: 2, text: 'OVERSKRIFT' },
          ...paragraphs('Her er ORDENE.'),
          { type: 'signatures', signatures: [{ party: 'For MedCom' }] },
        ]),
      ),
    )
    const page = pages.find((each) => each.includes('OVERSKRIFT'))
    expect(page).toContain('ORDENE')
    expect(page).toContain('For MedCom')
  }
}, 60_000)

it('says UDKAST on every page of a draft, and aloud above the title', async () => {
  const { pages, tags } = await readPdf(
    await renderDocument(document(paragraphs('Tekst'), { mark: 'UDKAST' })),
  )
  expect(pages[0]).toContain('UDKAST')
  expect(tags.slice(0, 3)).toEqual(['Document', 'P', 'H1'])
})

it('sets what people write: other scripts, what no font has, a title with signs of XML', async () => {
  const title = 'A & B < C – «Ø»'
  const bytes = await renderDocument(
    document(paragraphs('Ελληνικά, Кириллица, en pil → og 日本. `a  ł b`'), { title }),
  )
  const { pages, title: found } = await readPdf(bytes)
  expect(found).toBe(title)
  expect(Buffer.from(bytes).toString('utf8')).toContain('A &amp; B &lt; C')
  expect(pages[0]).toMatch(/Ελληνικά, Кириллица, en pil -> og \ufffd\ufffd/)
})

it('sets sixty pages within seconds', async () => {
  const clause = (index: number): Block => ({
    type: 'clause',
    number: `${index}`,
    heading: `Punkt ${index}`,
    text: paragraphs('Leverandøren er ansvarlig for, at systemet trækker **numre** i serier. '.repeat(12)),
  })
  const started = computed()
  const bytes = await renderDocument(document(Array.from({ length: 320 }, (_, index) => clause(index))))
  expect(computed() - started).toBeLessThan(15_000)
  expect((await readPdf(bytes)).pages.length).toBeGreaterThan(60)
})

it('sets a row and a word that are higher and wider than a page', async () => {
  const { pages, tags } = await readPdf(
    await renderDocument(
      document([
        {
          type: 'table',
          columns: [{ heading: 'A' }, { heading: 'B' }],
          rows: [['x'.repeat(900), 'ord '.repeat(4000)]],
        },
        { type: 'table', columns: [{ heading: 'Tom' }], rows: [] },
        { type: 'facts', facts: [{ term: 'Term', value: '' }] },
        { type: 'note', text: paragraphs('lang note '.repeat(2000)) },
        { type: 'clause', number: '10.12.144.2', text: [] },
        { type: 'pageBreak' },
      ]),
    ),
  )
  expect(pages.length).toBeGreaterThan(4)
  expect(tags.filter((tag) => tag === 'TR')).toHaveLength(3)
})
