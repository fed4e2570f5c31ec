import type { Facts, Signatures, Table, Text } from './document'
import { type Line, setLines } from './lines'
import type { Place } from './layout-text'
import { baselineOf, child, type Ground, keepTogether, type Node, type Piece, piece, spaced } from './piece'
import { COLOR, type Style, TEXT } from './theme'

interface Cell {
  node: Node
  lines: Line[]
  style: Style
  /** Where each line begins. */
  x: (line: Line) => number
}

const PAD = 5
const TALLEST_ROW = 240
const HAIR = 0.5

/** Cells beside each other. A row that is too high is divided between its lines. */
function rowPieces(cells: Cell[], grounds: (height: number, last: boolean) => Ground[], pad = PAD): Piece[] {
  const leading = Math.max(...cells.map(({ style }) => style.leading))
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length))
  const marksOf = (from: number, to: number, top: number) =>
    cells.flatMap(({ node, lines, style, x }) =>
      lines.slice(from, to).map((line, index) => ({
        node,
        line,
        x: x(line),
        baseline: top + (index + 0.5) * leading - style.leading / 2 + baselineOf(style),
      })),
    )
  if (count * leading + 2 * pad <= TALLEST_ROW) {
    const height = count * leading + 2 * pad
    return [piece(height, { marks: marksOf(0, count, pad), grounds: grounds(height, true) })]
  }
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [index === 0, index === count - 1]
    const height = leading + (first ? pad : 0) + (last ? pad : 0)
    const marks = marksOf(index, index + 1, first ? pad : 0)
    return piece(height, { marks, grounds: grounds(height, last), keep: first || index === count - 2 })
  })
}

export function tablePieces(table: Table, place: Place): Piece[] {
  const node = child(place.parent, 'Table')
  const widths = columnWidths(table, place)
  const lefts = widths.map((_, index) => place.x + widths.slice(0, index).reduce((a, b) => a + b, 0))
  const cellsOf = (row: Node, texts: readonly Text[], heading: boolean): Cell[] =>
    table.columns.map(({ align }, index) => {
      const isHeading = heading || (table.rowHeadings === true && index === 0)
      const style = heading ? TEXT.columnHeading : { ...TEXT.small, bold: isHeading }
      const right = lefts[index]! + widths[index]! - PAD
      const cell = child(row, isHeading ? 'TH' : 'TD', isHeading ? { scope: heading ? 'Column' : 'Row' } : {})
      return {
        node: cell,
        lines: setLines(texts[index] ?? '', style, widths[index]! - 2 * PAD, place.fonts),
        style,
        x: (line) => (align === 'right' ? right - line.width : lefts[index]! + PAD),
      }
    })
  const rule = (height: number, color: string): Ground => ({
    x: place.x,
    y: height - HAIR,
    width: place.width,
    height: HAIR,
    color,
  })
  const titles = table.columns.map(({ heading }) => heading)
  const head = rowPieces(cellsOf(child(child(node, 'THead'), 'TR'), titles, true), (height) => [
    { x: place.x, y: 0, width: place.width, height, color: COLOR.surface },
    rule(height, COLOR.strongLine),
  ])
  const body = child(node, 'TBody')
  const rows = table.rows.map((texts) =>
    rowPieces(cellsOf(child(body, 'TR'), texts, false), (height, last) =>
      last ? [rule(height, COLOR.line)] : [],
    ),
  )
  for (const each of rows.flat()) each.head = head
  for (const each of head) each.keep = rows.length > 0
  // The last row is not left alone under a repeated heading.
  if (rows.length > 1) rows.at(-2)!.at(-1)!.keep = true
  return spaced([...captionPieces(table, node, place), ...head, ...rows.flat()], 10, 14)
}

function captionPieces({ caption }: Table, node: Node, place: Place): Piece[] {
  if (!caption) return []
  const style = { ...TEXT.small, bold: true }
  const lines = setLines(caption, style, place.width, place.fonts)
  const mark = child(node, 'Caption')
  return lines.map((line, index) =>
    piece(style.leading, {
      marks: [{ node: mark, line, x: place.x, baseline: baselineOf(style) }],
      after: index === lines.length - 1 ? 4 : 0,
      keep: true,
    }),
  )
}

/** As asked for, or by what the columns hold: no column so narrow that its words are divided, if there is room. */
function columnWidths({ columns, rows }: Table, { width, fonts }: Place): number[] {
  const natural = columns.map(({ heading }, index) => {
    const texts = [heading, ...rows.slice(0, 200).map((row) => row[index] ?? '')]
    const widest = texts.map((text) =>
      setLines(text, TEXT.columnHeading, 180, fonts).map((line) => line.width),
    )
    return Math.max(24, ...widest.flat()) + 2 * PAD
  })
  const shares = columns.map(({ share }, index) => share ?? natural[index]!)
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => (share / sum) * width)
}

const TERM = 132

export function factsPieces({ facts }: Facts, place: Place): Piece[] {
  const node = child(place.parent, 'L')
  const pieces = facts.map(({ term, value }) => {
    const entry = child(node, 'LI')
    const quiet = { ...TEXT.body, color: COLOR.quiet }
    return rowPieces(
      [
        {
          node: child(entry, 'Lbl'),
          lines: setLines(term, quiet, TERM - 12, place.fonts),
          style: quiet,
          x: () => place.x,
        },
        {
          node: child(entry, 'LBody'),
          lines: setLines(value, TEXT.body, place.width - TERM, place.fonts),
          style: TEXT.body,
          x: () => place.x + TERM,
        },
      ],
      () => [],
      2,
    )
  })
  return spaced(keepTogether(pieces.flat(), 150), 8, 12)
}

const FIELDS = [
  ['date', 'Dato'],
  ['name', 'Navn'],
  ['email', 'E-mail'],
  ['title', 'Titel'],
  ['place', 'Placering i organisationen'],
] as const
const BETWEEN = 28

/** Two beside each other, each with its lines; one of them never goes over to another page. */
export function signaturePieces({ signatures }: Signatures, place: Place): Piece[] {
  const width = (place.width - BETWEEN) / 2
  const pairs = signatures.flatMap((_, index) => (index % 2 ? [] : [signatures.slice(index, index + 2)]))
  return pairs.flatMap((pair) => {
    const columns = pair.map((signature, index) => {
      const parent = child(place.parent, 'Div')
      return signatureColumn(signature, { ...place, parent, width, x: place.x + index * (width + BETWEEN) })
    })
    const height = Math.max(...columns.map((column) => column.height))
    const both = piece(height, {
      marks: columns.flatMap(({ marks }) => marks),
      grounds: columns.flatMap(({ grounds }) => grounds),
    })
    return spaced([both], 18, 18)
  })
}

function signatureColumn(signature: Signatures['signatures'][number], place: Place): Piece {
  const { x, width, fonts, parent } = place
  const column = piece(0)
  const write = (text: string, style: Style, node: Node) => {
    for (const line of setLines(text, style, width, fonts)) {
      column.marks.push({ node, line, x, baseline: column.height + baselineOf(style) })
      column.height += style.leading
    }
  }
  write(signature.party, { ...TEXT.body, bold: true }, child(parent, 'P'))
  const list = child(parent, 'L')
  for (const [field, term] of FIELDS) {
    const entry = child(list, 'LI')
    column.height += 8
    write(term, TEXT.label, child(entry, 'Lbl'))
    write(signature[field] ?? ' ', TEXT.body, child(entry, 'LBody'))
    column.height += 3
    column.grounds.push({ x, y: column.height - HAIR, width, height: HAIR, color: COLOR.strongLine })
  }
  return column
}
