import { describe, expect, it } from 'vitest'
import { diffApprovalList } from './approval-diff'
import type { ListedResult, ListedStandard, ListedSystem } from './approval-list'
import { readDirections, readStatus, splitName, type CellStatus } from './approval-words'

const system = (name: string, vendor: string): ListedSystem => ({ raw: `${name} (${vendor})`, name, vendor })
const standard: ListedStandard = {
  raw: 'REQ01 (Q0131K)',
  id: 'REQ01',
  version: 'Q0131K',
  name: 'Laboratorierekvisition',
  direction: 'Modtage',
}
const cell = (of: ListedSystem, status: CellStatus): ListedResult => ({
  system: of.raw,
  standard: standard.raw,
  direction: 'receive',
  status,
})
const a = system('Alfa', 'Nordlys')
const b = system('Beta', 'Sydlys')
const list = (systems: ListedSystem[], ...results: ListedResult[]) => ({
  systems,
  standards: [standard],
  results,
})
const counts = (changes: { added: unknown[]; changed: unknown[]; gone: unknown[]; unchanged: unknown[] }) => [
  changes.added.length,
  changes.changed.length,
  changes.gone.length,
  changes.unchanged.length,
]

describe('diffApprovalList', () => {
  it('sees no change in the same list', () => {
    const same = list([a, b], cell(a, 'approved'), cell(b, 'blank'))
    const diff = diffApprovalList(same, same)
    expect([diff.systems, diff.standards, diff.cells].map(counts)).toEqual([
      [0, 0, 0, 2],
      [0, 0, 0, 1],
      [0, 0, 0, 1],
    ])
  })
  it('counts everything of the first list as new', () => {
    const diff = diffApprovalList({ systems: [], standards: [], results: [] }, list([a], cell(a, 'testing')))
    expect([diff.systems, diff.standards, diff.cells].map(counts)).toEqual([
      [1, 0, 0, 0],
      [1, 0, 0, 0],
      [1, 0, 0, 0],
    ])
  })
  it('tells new, changed and gone answers apart, blank being nothing', () => {
    const c = system('Gamma', 'Nordlys')
    const before = list([a, b, c], cell(a, 'testing'), cell(b, 'approved'))
    const after = list([a, b, c], cell(a, 'approved'), cell(b, 'blank'), cell(c, 'notApproved'))
    const { cells } = diffApprovalList(before, after)
    expect(cells.changed).toEqual([{ before: cell(a, 'testing'), after: cell(a, 'approved') }])
    expect(cells.gone).toEqual([cell(b, 'approved')])
    expect(cells.added).toEqual([cell(c, 'notApproved')])
  })
  it('lets what is known stand where the new list could not be read', () => {
    const { cells } = diffApprovalList(list([a], cell(a, 'approved')), list([a], cell(a, 'unread')))
    expect(counts(cells)).toEqual([0, 0, 0, 0])
  })
  it('follows a system to another vendor, with its answers', () => {
    const moved = system('Alfa', 'Sydlys')
    const diff = diffApprovalList(
      list([a, b], cell(a, 'approved')),
      list([moved, b], cell(moved, 'approved')),
    )
    expect(diff.systems.changed).toEqual([{ before: a, after: moved }])
    expect([diff.systems, diff.cells].map(counts)).toEqual([
      [0, 1, 0, 1],
      [0, 0, 0, 1],
    ])
  })
  it('does not guess which of two namesakes moved', () => {
    const twins = [system('Alfa', 'Nordlys'), system('Alfa', 'Vestlys')]
    expect(counts(diffApprovalList(list(twins), list([system('Alfa', 'Sydlys')])).systems)).toEqual([
      1, 0, 2, 0,
    ])
  })
  it('sees a standard that got another name', () => {
    const after = { ...list([a]), standards: [{ ...standard, name: 'Rekvisition' }] }
    expect(diffApprovalList(list([a]), after).standards.changed).toHaveLength(1)
  })
})

describe('words', () => {
  it.each([
    ['Prøvestyr (Kystlab)', 'Prøvestyr', 'Kystlab'],
    ['Rør (II) (Kystlab (Danmark) A/S)', 'Rør (II)', 'Kystlab (Danmark) A/S'],
  ])('takes %s apart', (text, name, inside) => {
    expect(splitName(text)).toEqual({ name, inside })
  })
  it.each(['Rør', '(Kystlab)', 'Rør ()', 'Rør Kystlab)', 'Rør (Kystlab) 2', ''])(
    'finds no vendor in "%s"',
    (text) => {
      expect(splitName(text)).toBeUndefined()
    },
  )
  it('knows the words of the list', () => {
    expect(['Godkendt', 'Ikke Godkendt', 'Tester', 'Test mangler', '', '–', 'Måske'].map(readStatus)).toEqual(
      ['approved', 'notApproved', 'testing', 'testMissing', 'blank', 'blank', 'unread'],
    )
    expect(['Sende', 'modtage', 'Sende / Modtage', '', 'toString'].map(readDirections)).toEqual([
      ['send'],
      ['receive'],
      ['send', 'receive'],
      [],
      [],
    ])
  })
})
