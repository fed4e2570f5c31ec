import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseApprovalList, type ApprovalList } from './approval-list'
import { PAGE, withCell, withRows } from './approval-page.fixture'

const read = (text: string) => parseApprovalList(new TextEncoder().encode(text))
const messages = (list: ApprovalList) => list.problems.map((problem) => problem.message)
const status = (list: ApprovalList, system: string, standard: string) =>
  list.results.find((one) => one.system === system && one.standard === standard)?.status

describe('what cannot be read', () => {
  it('names an unknown word with row and column', () => {
    const list = read(withCell(2, 6, '<td><div result="Godkent">Godkent</div></td>'))
    expect(list.problems).toEqual([
      {
        row: 2,
        column: 6,
        message: 'CTL01 (C0130Q), Modtage, Centrifuge (Havblik Software): Ordet "Godkent" er ikke kendt.',
      },
    ])
    expect(list.results).toHaveLength(6 * 10)
    expect(status(list, 'Centrifuge (Havblik Software)', 'CTL01 (C0130Q)')).toBe('unread')
  })
  it('names a cell whose attribute and text disagree, and goes by the attribute', () => {
    const list = read(withCell(2, 6, '<td><div result="Tester">Godkendt</div></td>'))
    expect(list.problems).toMatchObject([{ row: 2, column: 6 }])
    expect(messages(list)[0]).toContain('Der står "Godkendt", men feltets result-attribut siger "Tester".')
    expect(status(list, 'Centrifuge (Havblik Software)', 'CTL01 (C0130Q)')).toBe('testing')
  })
  it('goes by the text where the attribute says nothing', () => {
    const list = read(withCell(2, 6, '<td><div result="">Tester</div></td>'))
    expect(list.problems).toMatchObject([{ row: 2, column: 6 }])
    expect(status(list, 'Centrifuge (Havblik Software)', 'CTL01 (C0130Q)')).toBe('testing')
  })
  it('names a cell with two answers, and a cell that is missing', () => {
    const two = '<td><div result="Tester">Tester</div><div result="Godkendt">Godkendt</div></td>'
    expect(messages(read(withCell(3, 4, two)))[0]).toContain('Feltet har flere svar: Tester, Godkendt.')
    expect(read(withCell(3, 9, '')).problems).toMatchObject([{ row: 3, column: 9 }])
  })
  it('names a row without id, without direction, or twice, and reads the others', () => {
    expect(read(withCell(2, 2, '<td></td>')).problems).toMatchObject([{ row: 2, column: 2 }])
    const sideways = read(withCell(2, 3, '<td>Begge veje</td>'))
    expect(sideways.problems).toMatchObject([{ row: 2, column: 3 }])
    expect(sideways.results).toHaveLength(6 * 9)
    expect(messages(read(withCell(3, 2, '<td>CTL01 (C0130Q)</td>')))).toEqual([
      'CTL01 (C0130Q), Modtage, står i to rækker. Den første bruges.',
    ])
    expect(messages(read(withCell(2, 2, '<td>CTL01</td>')))).toEqual([
      'Standarden "CTL01" har ikke nogen version.',
    ])
  })
  it('names a heading without vendor, a system that stands twice, and a cell too many', () => {
    expect(read(withCell(1, 6, '<th>Centrifuge</th>')).problems).toMatchObject([{ row: 1, column: 6 }])
    expect(read(withCell(1, 6, '<th>Analyselinje (Nordlys Lab-IT)</th>')).problems).toMatchObject([
      { row: 1, column: 6 },
    ])
    const many = read(withRows((cells, row) => (row === 4 ? [...cells, '<td>Godkendt</td>'] : cells)))
    expect(many.problems).toMatchObject([{ row: 4, column: 10 }])
  })
  it('says that a page is another one', () => {
    expect(messages(read('<html><body><p>Siden findes ikke</p></body></html>'))).toEqual([
      'Siden siger ikke, hvornår den er opdateret.',
      'Siden har ingen tabel med kolonnerne "Standard" og "Standard ID (Version)". Vælg filen fra MedComs hjemmeside.',
    ])
    expect(read('').systems).toEqual([])
  })
  it('survives any bytes, broken pages and deep nesting', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => void parseApprovalList(bytes)))
    fc.assert(
      fc.property(fc.nat(PAGE.length), fc.nat(2000), (from, length) => {
        read(PAGE.slice(0, from) + PAGE.slice(from + length))
      }),
      { numRuns: 20 },
    )
    expect(read('<div>'.repeat(20_000)).systems).toEqual([])
    expect(
      read(`<table>${'<tr><td rowspan=9999 colspan=9999>x</td></tr>'.repeat(500)}</table>`).systems,
    ).toEqual([])
  })
})
