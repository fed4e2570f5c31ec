import { parseDanishDate } from '../format'
import type { Encoding } from '../text/decode'
import { squeezed } from '../text/squeezed'
import { readPage } from './approval-html'
import {
  cellStatus,
  isHeading,
  readStandard,
  type ListedResult,
  type ListedStandard,
  type ListedSystem,
  type ListProblem,
  type Row,
} from './approval-rows'
import { columnRole, readDirections, splitName, type ColumnRole } from './approval-words'

export type { ListedResult, ListedStandard, ListedSystem, ListProblem } from './approval-rows'

export interface ApprovalList {
  encoding: Encoding
  title: string
  /** yyyy-mm-dd; undefined when the page has no date. */
  updatedOn: string | undefined
  systems: ListedSystem[]
  standards: ListedStandard[]
  /** Every status cell, blank ones too. */
  results: ListedResult[]
  problems: ListProblem[]
}

type Columns = Map<number, ColumnRole | ListedSystem>

const UPDATED =
  /opdateret\s*(?:den|pr\.?|d\.)?\s*:?\s*(\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}|\d{1,2}\. ?\p{L}+ \d{4}|\d{4}-\d{2}-\d{2})/iu

function readHeading(list: ApprovalList, heading: Row, row: number): Columns {
  const columns: Columns = new Map()
  const add = (column: number, message: string) => list.problems.push({ row, column: column + 1, message })
  heading.forEach((cell, column) => {
    const text = cell?.text ?? ''
    const role = columnRole(text)
    const parts = splitName(text)
    if (role !== undefined) {
      const taken = role !== 'note' && [...columns.values()].includes(role)
      if (taken) add(column, `Kolonnen "${text}" står to gange. Den første bruges.`)
      else columns.set(column, role)
    } else if (!parts) {
      add(
        column,
        `Kolonnen "${text}" er ikke læst: Den har ikke en leverandør i parentes efter systemets navn.`,
      )
    } else {
      const system = { raw: `${parts.name} (${parts.inside})`, name: parts.name, vendor: parts.inside }
      const twice = list.systems.some((one) => one.raw === system.raw)
      if (twice) add(column, `Systemet "${text}" står to gange. Den første kolonne bruges.`)
      else {
        columns.set(column, system)
        list.systems.push(system)
      }
    }
  })
  return columns
}

function readRow(list: ApprovalList, columns: Columns, cells: Row, row: number): void {
  const add = (column: number, message: string) => list.problems.push({ row, column: column + 1, message })
  const placeOf = (role: ColumnRole) => [...columns].find(([, one]) => one === role)?.[0] ?? -1
  const named = new Map<ColumnRole, string>()
  for (const [column, role] of columns)
    if (typeof role === 'string') named.set(role, cells[column]?.text ?? '')
  const standard = readStandard(named)
  if (!standard) return void add(placeOf('idVersion'), 'Rækken er ikke læst: Den har ikke noget standard-id.')
  const directions = readDirections(standard.direction)
  const told = new Set(
    list.results
      .filter((one) => squeezed(one.standard) === squeezed(standard.raw))
      .map((one) => one.direction),
  )
  list.standards.push(standard)
  if (standard.version === '')
    add(placeOf('idVersion'), `Standarden "${standard.raw}" har ikke nogen version.`)
  if (directions.length === 0)
    return void add(
      placeOf('direction'),
      `${standard.raw}: "${standard.direction}" er hverken Sende eller Modtage. Rækkens svar er ikke læst.`,
    )
  if (directions.some((direction) => told.has(direction)))
    return void add(
      placeOf('idVersion'),
      `${standard.raw}, ${standard.direction}, står i to rækker. Den første bruges.`,
    )
  for (const [column, system] of columns) {
    if (typeof system === 'string') continue
    const { status, fault } = cellStatus(cells[column])
    if (fault) add(column, `${standard.raw}, ${standard.direction}, ${system.raw}: ${fault}.`)
    for (const direction of directions)
      list.results.push({ system: system.raw, standard: standard.raw, direction, status })
  }
  cells.forEach((cell, column) => {
    if (!columns.has(column) && column >= Math.max(0, ...columns.keys()) && cell && cell.text !== '')
      add(column, `${standard.raw}: Feltet "${cell.text}" står uden for tabellens overskrift.`)
  })
}

function readTable(list: ApprovalList, table: readonly Row[]): boolean {
  const top = table.findIndex(isHeading)
  if (top === -1) return false
  // Of headings in several rows (those of the standard spanning them), the lowest names the systems.
  let bottom = top
  while (isHeading(table[bottom + 1] ?? [])) bottom += 1
  const columns = readHeading(list, table[bottom] ?? [], bottom + 1)
  table.forEach((cells, index) => {
    const isSection = new Set(cells).size <= 1
    const isBlank = cells.every((cell) => !cell || cell.text === '')
    if (index > bottom && !isHeading(cells) && !isSection && !isBlank)
      readRow(list, columns, cells, index + 1)
  })
  return true
}

/**
 * Reads MedCom's published approval list (PA-2), of this year or another: columns are found by their heading, rows by
 * their standard, the encoding by the bytes. What cannot be read is named with row and column, and everything else is
 * read all the same.
 */
export function parseApprovalList(bytes: Uint8Array): ApprovalList {
  const page = readPage(bytes)
  const date = UPDATED.exec(page.text)?.[1]
  const list: ApprovalList = {
    encoding: page.encoding,
    title: page.title,
    updatedOn: date === undefined ? undefined : parseDanishDate(date),
    systems: [],
    standards: [],
    results: [],
    problems: [],
  }
  const onPage = (message: string) => list.problems.push({ row: 0, column: 0, message })
  if (list.updatedOn === undefined) onPage('Siden siger ikke, hvornår den er opdateret.')
  const found = page.tables.filter((table) => readTable(list, table))
  if (found.length === 0)
    onPage(
      'Siden har ingen tabel med kolonnerne "Standard" og "Standard ID (Version)". Vælg filen fra MedComs hjemmeside.',
    )
  return list
}
