import type { HtmlCell } from './approval-html'
import {
  columnRole,
  readStatus,
  splitName,
  type CellStatus,
  type ColumnRole,
  type Direction,
} from './approval-words'

export interface ListedSystem {
  /** "Name (Vendor)" as in the list: what results refer to. */
  raw: string
  name: string
  vendor: string
}

/** One row of the list. A standard stands in one row for each direction. */
export interface ListedStandard {
  /** "ID (Version)": what results refer to. */
  raw: string
  name: string
  id: string
  version: string
  /** The direction in the list's own word. */
  direction: string
}

export interface ListedResult {
  system: string
  standard: string
  direction: Direction
  status: CellStatus
}

/** What could not be read, and where. Rows and columns are counted from 1, the headings being row 1; 0 is the page. */
export interface ListProblem {
  row: number
  column: number
  message: string
}

export type Row = readonly (HtmlCell | undefined)[]

/** A row that says what the columns are; it may stand again further down. */
export function isHeading(row: Row): boolean {
  const found = new Set(row.map((cell) => cell && columnRole(cell.text)))
  return found.has('idVersion') && (found.has('direction') || found.has('name'))
}

export function cellStatus(cell: HtmlCell | undefined): { status: CellStatus; fault?: string } {
  if (!cell) return { status: 'unread', fault: 'Feltet mangler' }
  const [told, ...more] = cell.results
  if (more.length > 0) return { status: 'unread', fault: `Feltet har flere svar: ${cell.results.join(', ')}` }
  const shown = readStatus(cell.text)
  const said = told === undefined ? shown : readStatus(told)
  if (said === 'unread' && shown === 'unread')
    return { status: 'unread', fault: `Ordet "${cell.text || told}" er ikke kendt` }
  if (said === shown) return { status: said }
  const fault = `Der står "${cell.text}", men feltets result-attribut siger "${told ?? ''}"`
  const chosen = said === 'unread' || said === 'blank' ? shown : said
  return { status: chosen, fault }
}

export function readStandard(cells: Map<ColumnRole, string>): ListedStandard | undefined {
  const both = cells.get('idVersion') ?? ''
  const parts = splitName(both)
  const id = parts?.name ?? both
  const version = parts?.inside ?? cells.get('version') ?? ''
  if (id === '') return undefined
  const raw = version === '' ? id : `${id} (${version})`
  return { raw, id, version, name: cells.get('name') ?? '', direction: cells.get('direction') ?? '' }
}
