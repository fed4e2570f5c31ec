import type { Line } from './lines'
import type { Style } from './theme'

/** What a stretch of text is to a screen reader: an element of the document's structure. */
export interface Node {
  tag: string
  /** Undefined only for the document itself. */
  parent?: Node
  /** Of a table heading. */
  scope?: 'Column' | 'Row'
  numbered?: boolean
}

export interface TextMark {
  node: Node
  line: Line
  x: number
  /** From the piece's top to the line's baseline. */
  baseline: number
}

/** A ground or a rule: decoration, which is not read aloud. */
export interface Ground {
  x: number
  y: number
  width: number
  height: number
  color: string
}

/** What is never divided between two pages: a line of text, a row of a table. */
export interface Piece {
  height: number
  /** Space to what is above and below; the larger of two neighbours' counts, and none at the head of a page. */
  before: number
  after: number
  /** Stays on one page with the piece that follows. */
  keep: boolean
  marks: TextMark[]
  grounds: Ground[]
  newPage?: boolean
  /** Written again where a page begins with this piece. */
  head?: Piece[]
  outline?: { level: number; title: string }
}

export function child(parent: Node, tag: string, more: Partial<Node> = {}): Node {
  return { ...more, tag, parent }
}

/** Where the baseline stands in a line, so that capitals are in its middle. */
export function baselineOf({ leading, size }: Style): number {
  return leading / 2 + size * 0.349
}

export function piece(height: number, more: Partial<Piece> = {}): Piece {
  return { height, before: 0, after: 0, keep: false, marks: [], grounds: [], ...more }
}

/** Makes pieces stand as one, if they are not too high for that. */
export function keepTogether(pieces: Piece[], highest = Infinity): Piece[] {
  const height = pieces.reduce((sum, each) => sum + each.height + each.before, 0)
  if (height <= highest) for (const each of pieces.slice(0, -1)) each.keep = true
  return pieces
}

/** Sets the space around a group of pieces. */
export function spaced(pieces: Piece[], before: number, after: number): Piece[] {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first) first.before = Math.max(first.before, before)
  if (last) last.after = Math.max(last.after, after)
  return pieces
}

/** The space between two pieces on a page. */
export function gap(above: Piece, below: Piece): number {
  return Math.max(above.after, below.before)
}
