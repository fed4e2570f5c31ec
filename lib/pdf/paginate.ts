import { gap, type Piece } from './piece'
import { CONTENT, PAGE } from './theme'

export interface Placed {
  piece: Piece
  y: number
  /** Written again at the head of a page, where it is not read aloud once more. */
  again: boolean
}

/** Divides pieces into pages, keeping together what belongs together as long as that fits on one page. */
export function paginate(pieces: readonly Piece[]): Placed[][] {
  const pages: Placed[][] = [[]]
  let y = PAGE.top
  const page = () => pages.at(-1)!
  const spaceAbove = (piece: Piece) => {
    const above = page().at(-1)
    return above ? gap(above.piece, piece) : 0
  }
  const place = (piece: Piece, again = false) => {
    y += spaceAbove(piece)
    page().push({ piece, y, again })
    y += piece.height
  }
  const turn = (next: Piece) => {
    pages.push([])
    y = PAGE.top
    for (const head of next.head ?? []) place(head, true)
  }

  for (const group of groups(pieces)) {
    const first = group[0]!
    const height = heightOf(group)
    const needed = spaceAbove(first) + height
    const whole = height + heightOf(first.head ?? []) <= CONTENT.bottom - PAGE.top
    if (page().length && (first.newPage || (whole && y + needed > CONTENT.bottom))) turn(first)
    for (const piece of group) {
      const full = y + spaceAbove(piece) + piece.height > CONTENT.bottom
      if (full && page().some(({ again }) => !again)) turn(piece)
      place(piece)
    }
  }
  return pages
}

function* groups(pieces: readonly Piece[]): Generator<Piece[]> {
  let group: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    group.push(piece)
    if (piece.keep && index < pieces.length - 1 && !pieces[index + 1]!.newPage) continue
    yield group
    group = []
  }
}

function heightOf(group: readonly Piece[]): number {
  return group.reduce((sum, piece, index) => {
    const above = group[index - 1]
    return sum + piece.height + (above ? gap(above, piece) : 0)
  }, 0)
}
