import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseApprovalList, type ApprovalList } from './approval-list'
import { PAGE, withCell, withRows } from './approval-page.fixture'

const read = (text: string) => parseApprovalList(new TextEncoder().encode(text))
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const letters = (text: string) => text.replaceAll('&oslash;', 'ø').replaceAll('&aelig;', 'æ')
const status = (list: ApprovalList, system: string, standard: string) =>
  list.results.find((one) => one.system === system && one.standard === standard)?.status
const content = ({ systems, standards, results }: ApprovalList) => ({ systems, standards, results })
const count = (list: ApprovalList, wanted: string) =>
  list.results.filter((one) => one.status === wanted).length
const whole = read(PAGE)

// The published file belongs to MedCom and lies beside the project, not in it; a clone elsewhere is without it.
const published = path.resolve(process.cwd(), '../shared/data/godkendte-laboratoriesystemer.htm')
if (existsSync(published)) {
  describe('the published list of July 2026', () => {
    it('is read completely', () => {
      const list = parseApprovalList(readFileSync(published))
      expect(list.problems).toEqual([])
      expect(list).toMatchObject({ title: 'Laboratoriesystemer', updatedOn: '2026-07-09' })
      expect(list.systems).toHaveLength(21)
      expect(list.standards).toHaveLength(30)
      expect(list.results).toHaveLength(21 * 30)
      expect(count(list, 'approved')).toBe(99)
      expect(count(list, 'notApproved')).toBe(18)
      expect(count(list, 'testing')).toBe(3)
      expect(count(list, 'blank')).toBe(510)
    })
  })
}

describe('a list in its form', () => {
  it('is read completely', () => {
    expect(whole.problems).toEqual([])
    expect(whole).toMatchObject({ title: 'Laboratoriesystemer', updatedOn: '2026-07-09' })
    expect([whole.systems.length, whole.standards.length, whole.results.length]).toEqual([6, 10, 60])
    expect(
      ['approved', 'notApproved', 'testing', 'testMissing', 'blank'].map((one) => count(whole, one)),
    ).toEqual([24, 4, 2, 1, 29])
  })
  it('is read correctly', () => {
    expect(whole.systems[5]).toEqual({ raw: 'Prøvestyr (Kystlab)', name: 'Prøvestyr', vendor: 'Kystlab' })
    expect(whole.standards[0]).toEqual({
      raw: 'CTL01 (C0130Q)',
      name: 'Negativ VANS kvittering',
      id: 'CTL01',
      version: 'C0130Q',
      direction: 'Modtage',
    })
    expect(status(whole, 'Glasplade (Fjordens IT)', 'REQ01 (Q0132K)')).toBe('testing')
    expect(status(whole, 'Mærkbar (Havblik Software)', 'CTL01 (C0130Q)')).toBe('notApproved')
    const both = whole.results.filter(
      (one) => one.standard === 'CTL02 (C0230Q)' && one.system === 'Prøvestyr (Kystlab)',
    )
    expect(both.map((one) => [one.direction, one.status])).toEqual([
      ['receive', 'blank'],
      ['send', 'approved'],
    ])
  })
})

describe('encodings, declared and real', () => {
  it.each([
    ['UTF-8 letters', new TextEncoder().encode(letters(PAGE))],
    ['UTF-8 declared as Latin-1', new TextEncoder().encode(letters(PAGE).replace('utf-8', 'iso-8859-1'))],
    ['Windows-1252 declared as UTF-8', latin1(letters(PAGE))],
    ['a byte order mark', new TextEncoder().encode(`\ufeff${letters(PAGE)}`)],
    ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${letters(PAGE)}`, 'utf16le'))],
    ['entities encoded twice', new TextEncoder().encode(PAGE.replace(/&(oslash|aelig|nbsp);/g, '&amp;$1;'))],
    [
      'numeric entities',
      new TextEncoder().encode(PAGE.replaceAll('&oslash;', '&#248;').replaceAll('&aelig;', '&#xE6;')),
    ],
    ['CRLF', new TextEncoder().encode(PAGE.replaceAll('\n', '\r\n'))],
    ['decomposed letters', new TextEncoder().encode(letters(PAGE).normalize('NFD'))],
  ])('reads %s', (_, bytes) => {
    const list = parseApprovalList(bytes)
    expect(list.problems).toEqual([])
    expect(content(list)).toEqual(content(whole))
  })
})

describe('other years', () => {
  it('finds columns by their heading', () => {
    const turned = read(
      withRows((cells) => [...cells.slice(3), cells[2] ?? '', cells[0] ?? '', cells[1] ?? '']),
    )
    expect(turned.problems).toEqual([])
    expect(content(turned)).toEqual(content(whole))
  })
  it('reads with a column of notes more', () => {
    const more = read(
      withRows((cells, row) => [...cells, row === 1 ? '<th>Bemærkning</th>' : '<td>Se note 2</td>']),
    )
    expect(more.problems).toEqual([])
    expect(content(more)).toEqual(content(whole))
  })
  it('reads with a system less, and one more', () => {
    const less = read(withRows((cells) => cells.filter((_, index) => index !== 3)))
    expect(less.systems).toHaveLength(5)
    expect(less.results).toHaveLength(5 * 10)
    const heading = '<th>Rør &amp; Glas (II) (Kystlab (Danmark))</th>'
    const more = read(withRows((cells, row) => [...cells, row === 1 ? heading : '<td>Test mangler</td>']))
    expect(more.problems).toEqual([])
    expect(more.systems.at(-1)).toMatchObject({ name: 'Rør & Glas (II)', vendor: 'Kystlab (Danmark)' })
    expect(more.results.filter((one) => one.system === 'Rør & Glas (II) (Kystlab (Danmark))')).toHaveLength(
      10,
    )
  })
  it('reads the version from a column of its own', () => {
    const apart = withRows((cells, row) => [
      ...cells.slice(0, 1),
      ...(row === 1
        ? ['<th>Standard ID</th>', '<th>Version</th>']
        : [
            (cells[1] ?? '').replace(/ \([^)]*\)/g, ''),
            `<td>${/\(([^)]*)\)</.exec(cells[1] ?? '')?.[1] ?? ''}</td>`,
          ]),
      ...cells.slice(2),
    ])
    expect(read(apart).problems).toEqual([])
    expect(content(read(apart))).toEqual(content(whole))
  })
  it('reads text where there is no result attribute', () => {
    const bare = read(PAGE.replace(/<div result="[^"]*">([^<]*)<\/div>/g, '$1'))
    expect(bare.problems).toEqual([])
    expect(content(bare)).toEqual(content(whole))
  })
  it('reads cells that span', () => {
    // The name of the two REQ01 rows (6 and 7) as one cell, and two equal answers as one.
    const spanned = withRows((cells, row) => {
      const [first = '', ...rest] = cells
      if (row === 2)
        return [...cells.slice(0, 3), (cells[3] ?? '').replace('<td', '<td colspan="2"'), ...cells.slice(5)]
      if (row === 6) return [first.replace('<td', '<td rowspan=2'), ...rest]
      return row === 7 ? rest : cells
    })
    expect(read(spanned).problems).toEqual([])
    expect(content(read(spanned))).toEqual(content(whole))
  })
  it('reads headings of two rows, sections, repeated headings and empty rows', () => {
    const two = withRows((cells, row) => {
      if (row !== 1) return cells
      const standards = cells.slice(0, 3).map((cell) => cell.replace('<th', '<th rowspan="2"'))
      const group = '<th colspan="6">Laboratoriesystemer</th>'
      return [
        ...standards,
        group,
        '</tr><tr>',
        ...cells.slice(3),
        '</tr><tr><td colspan="9">Kvitteringer</td>',
      ]
    })
    const again = two.replace(
      '</table>',
      `<tr><td></td></tr>${/<tr>[\s\S]*?<\/tr>/.exec(PAGE)?.[0] ?? ''}</table>`,
    )
    expect(read(again).problems).toEqual([])
    expect(content(read(again))).toEqual(content(whole))
  })
  it('leaves out what stands above the headings', () => {
    const above = read(PAGE.replace('<table width="100%">', '<table><tr><td>MedCom</td><td>Side 1</td></tr>'))
    expect(above.problems).toEqual([])
    expect(content(above)).toEqual(content(whole))
  })
  it('reads both directions from one cell', () => {
    const both = read(withCell(6, 3, '<td>Sende/Modtage</td>'))
    expect(both.problems.map((problem) => problem.message)).toEqual([
      'REQ01 (Q0131K), Sende, står i to rækker. Den første bruges.',
    ])
    expect(read(withCell(7, 3, '<td>Sende og modtage</td>')).results).toHaveLength(6 * 11)
  })
  it('reads words in other cases, and in pictures', () => {
    expect(
      status(
        read(withCell(2, 6, '<td>IKKE  GODKENDT.</td>')),
        'Centrifuge (Havblik Software)',
        'CTL01 (C0130Q)',
      ),
    ).toBe('notApproved')
    const picture = read(withCell(2, 6, '<td><img src="x.png" alt="Tester"></td>'))
    expect(status(picture, 'Centrifuge (Havblik Software)', 'CTL01 (C0130Q)')).toBe('testing')
  })
  it.each([
    'Opdateret den 9. juli 2026',
    'Opdateret: 09.07.2026',
    'OPDATERET 2026-07-09',
    'Opdateret:&nbsp;9/7-2026',
  ])('reads the date from "%s"', (text) => {
    expect(read(PAGE.replace('Opdateret: 09-07-2026', text)).updatedOn).toBe('2026-07-09')
  })
})
