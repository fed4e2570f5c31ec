import type { Block, Clause, Document, Note } from './document'
import type { Fonts } from './fonts'
import { factsPieces, signaturePieces, tablePieces } from './layout-rows'
import { headingPieces, label, linesOf, type Place, textPieces } from './layout-text'
import { child, gap, keepTogether, type Node, type Piece, piece, spaced } from './piece'
import { COLOR, CONTENT, HANG, PAGE, TEXT } from './theme'

const MARGIN = 14
const HIGHEST_NOTE = 260
const MOST_BEFORE_SIGNATURES = 120

/** A document as pieces in reading order, each with its place in the structure. */
export function layOut(document: Document, fonts: Fonts): Piece[] {
  const root: Node = { tag: 'Document' }
  const wide: Place = { fonts, x: PAGE.left, width: CONTENT.width, parent: root, style: TEXT.body }
  const levels = new Levels()
  const pieces = titlePieces(document, wide)
  let newPage = false
  for (const block of document.blocks) {
    if (block.type === 'pageBreak') {
      newPage = true
      continue
    }
    const own = blockPieces(block, wide, levels)
    if (own[0] && newPage) own[0].newPage = true
    newPage &&= own.length === 0
    if (block.type === 'signatures') holdBefore(pieces)
    pieces.push(...own)
  }
  return pieces
}

/** Headings as they are tagged: none deeper than one below the heading before it, or a reader would miss one. */
class Levels {
  private last = 1
  tag(level: number): string {
    this.last = Math.min(level, this.last + 1)
    return `H${this.last}`
  }
}

function titlePieces({ title, subtitle, mark }: Document, wide: Place): Piece[] {
  const write = (text: string, look: 'mark' | 'title' | 'subtitle', tag: string, before: number) =>
    spaced(linesOf(text, { ...wide, style: TEXT[look] }, child(wide.parent, tag)), before, 0)
  const pieces = [
    ...(mark ? write(mark, 'mark', 'P', 0) : []),
    ...write(title, 'title', 'H1', 4),
    ...(subtitle ? write(subtitle, 'subtitle', 'P', 6) : []),
  ]
  pieces.find(({ marks }) => marks[0]?.node.tag === 'H1')!.outline = { level: 1, title }
  const rule = { x: wide.x, y: 14, width: wide.width, height: 1, color: COLOR.ink }
  return keepTogether([...pieces, piece(15, { grounds: [rule], after: 20 })])
}

function blockPieces(block: Exclude<Block, { type: 'pageBreak' }>, wide: Place, levels: Levels): Piece[] {
  const hung = { ...wide, x: wide.x + HANG, width: wide.width - HANG }
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return textPieces([block], hung)
    case 'heading':
      return outlined(
        headingPieces(block.text, `h${block.level}`, child(wide.parent, levels.tag(block.level)), wide),
        block.level,
        block.text,
      )
    case 'clause':
      return clausePieces(block, wide, hung, levels)
    case 'table':
      return tablePieces(block, wide)
    case 'facts':
      return factsPieces(block, wide)
    case 'signatures':
      return signaturePieces(block, wide)
    case 'note':
      return notePieces(block, hung)
    case 'annex': {
      const node = child(wide.parent, levels.tag(1))
      const lead = linesOf(`${block.label} `, { ...wide, style: TEXT.annexLabel }, node)
      const pieces = keepTogether([...lead, ...headingPieces(block.heading, 'h1', node, wide)])
      pieces[lead.length]!.before = 2
      pieces[0]!.newPage = true
      return outlined(pieces, 1, `${block.label} · ${block.heading}`)
    }
  }
}

/** A signature never stands on a page without the words that are signed. */
function holdBefore(pieces: readonly Piece[]): void {
  let height = 0
  for (const each of pieces.toReversed()) {
    each.keep = true
    height += each.height + each.before
    if (each.outline || height > MOST_BEFORE_SIGNATURES) break
  }
}

function outlined(pieces: Piece[], level: number, title: string): Piece[] {
  if (pieces[0]) pieces[0].outline = { level, title }
  return pieces
}

/** The number stands in the margin, beside the heading or, where there is none, beside the text. */
function clausePieces(clause: Clause, wide: Place, hung: Place, levels: Levels): Piece[] {
  const { fonts } = wide
  const text = textPieces(clause.text, hung)
  if (!clause.heading) {
    const node = text[0]?.marks[0]?.node ?? child(wide.parent, 'P')
    const number = { ...TEXT.body, color: COLOR.quiet }
    return label(
      text.length ? text : [piece(TEXT.body.leading)],
      clause.number,
      number,
      wide.x,
      inText(node),
      fonts,
    )
  }
  const look = clause.level === 3 ? 'h3' : 'h2'
  const node = child(wide.parent, levels.tag(clause.level ?? 2))
  const room = Math.max(HANG, fonts.width(`${clause.number}  `, TEXT[look]))
  const place = { ...wide, x: wide.x + room, width: wide.width - room }
  const heading = label(
    headingPieces(clause.heading, look, node, place),
    clause.number,
    TEXT[look],
    wide.x,
    node,
    fonts,
  )
  return outlined([...heading, ...text], clause.level ?? 2, `${clause.number} ${clause.heading}`)
}

// Beside a list the number is a paragraph of its own: a list holds only its items.
function inText(node: Node): Node {
  let top = node
  while (top.parent?.parent) top = top.parent
  return top === node ? node : child(top.parent!, 'P')
}

/** Text on a grey ground; each piece brings its part of the ground, so that a long note can go over to a new page. */
function notePieces({ heading, text }: Note, place: Place): Piece[] {
  const parent = child(place.parent, 'Div')
  const inner = { ...place, parent, x: place.x + MARGIN, width: place.width - 2 * MARGIN }
  const title = heading
    ? spaced(linesOf(heading, { ...inner, style: { ...TEXT.body, bold: true } }, child(parent, 'P')), 0, 2)
    : []
  for (const each of title) each.keep = true
  const pieces = [...title, ...textPieces(text, inner)]
  const grounded = pieces.map((each, index) => {
    const above = pieces[index - 1]
    const top = above ? gap(above, each) : MARGIN - 3
    const height = top + each.height + (index === pieces.length - 1 ? MARGIN - 3 : 0)
    return piece(height, {
      keep: each.keep,
      marks: each.marks.map((mark) => ({ ...mark, baseline: mark.baseline + top })),
      grounds: [
        { x: place.x, y: 0, width: place.width, height: height + 0.2, color: COLOR.surface },
        { x: place.x, y: 0, width: 3, height: height + 0.2, color: COLOR.strongLine },
      ],
    })
  })
  return spaced(keepTogether(grounded, HIGHEST_NOTE), 12, 14)
}
