import type { TextBlock, TextList } from '@/lib/text/markdown'
import type { Text } from './document'
import type { Fonts } from './fonts'
import { setLines } from './lines'
import { baselineOf, child, type Node, type Piece, piece, spaced } from './piece'
import { type Style, TEXT } from './theme'

/** Where text is set. */
export interface Place {
  fonts: Fonts
  x: number
  width: number
  parent: Node
  style: Style
}

/** Lines as pieces; never one line of a paragraph alone on a page. */
export function linesOf(text: Text, place: Place, node: Node): Piece[] {
  const { style, x } = place
  const lines = setLines(text, style, place.width, place.fonts)
  return lines.map((line, index) =>
    piece(style.leading, {
      marks: [{ node, line, x, baseline: baselineOf(style) }],
      keep: lines.length > 1 && (index === 0 || index === lines.length - 2),
    }),
  )
}

/** Writes a label, such as a number, to the left of the first line, before it is read. */
export function label(pieces: Piece[], text: string, style: Style, x: number, node: Node, fonts: Fonts) {
  const [line] = setLines(`${text} `, style, Infinity, fonts)
  const first = pieces[0]?.marks[0]
  pieces[0]?.marks.unshift({ node, line: line!, x, baseline: first?.baseline ?? baselineOf(style) })
  return pieces
}

const PARAGRAPH_GAP = 7
const ITEM_GAP = 3

/** Paragraphs and lists; what leads a list in does not stand alone before it. */
export function textPieces(blocks: readonly TextBlock[], place: Place): Piece[] {
  return blocks.flatMap((block, index) => {
    if (block.type === 'list') return listPieces(block, place, 1)
    const pieces = linesOf(block.children, place, child(place.parent, 'P'))
    if (blocks[index + 1]?.type === 'list') pieces.at(-1)!.keep = true
    return spaced(pieces, PARAGRAPH_GAP, PARAGRAPH_GAP)
  })
}

function listPieces(list: TextList, place: Place, depth: number): Piece[] {
  const { fonts, x, style } = place
  const node = child(place.parent, 'L', { numbered: list.ordered })
  const labels = list.items.map((_, index) => labelOf(list, index, depth))
  const indent = Math.max(14, ...labels.map((text) => fonts.width(`${text}  `, style)))
  const pieces = list.items.flatMap((item, index) => {
    const entry = child(node, 'LI')
    const lead = child(entry, 'Lbl')
    const body = child(entry, 'LBody')
    const inner = { ...place, x: x + indent, width: place.width - indent, parent: body }
    const own = item.flatMap((block) =>
      block.type === 'list'
        ? listPieces(block, inner, depth + 1)
        : spaced(linesOf(block.children, inner, child(body, 'P')), ITEM_GAP, ITEM_GAP),
    )
    return label(own.length ? own : [piece(style.leading)], labels[index]!, style, x, lead, fonts)
  })
  return spaced(pieces, depth === 1 ? PARAGRAPH_GAP : ITEM_GAP, depth === 1 ? PARAGRAPH_GAP : ITEM_GAP)
}

function labelOf({ ordered, start }: TextList, index: number, depth: number): string {
  if (ordered) return depth === 1 ? `${start + index}.` : `${letterOf(start + index)})`
  return depth === 1 ? '•' : '–'
}

function letterOf(number: number): string {
  return number >= 1 && number <= 26 ? String.fromCharCode(96 + number) : String(number)
}

export type HeadingStyle = 'h1' | 'h2' | 'h3'
const SPACE: Record<HeadingStyle, [number, number]> = { h1: [28, 10], h2: [22, 6], h3: [13, 2] }

/** A heading, which never stands alone at the foot of a page. */
export function headingPieces(text: string, look: HeadingStyle, node: Node, place: Place): Piece[] {
  const pieces = linesOf(text, { ...place, style: TEXT[look] }, node)
  for (const each of pieces) each.keep = true
  const [before, after] = SPACE[look]
  return spaced(pieces, before, after)
}
