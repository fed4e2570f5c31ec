/** A run of words that two texts share, or that only one of them has. */
export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

const TOKENS = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu
const LETTER = /[\p{L}\p{N}]/u
// Beyond this many comparisons two texts have so little in common that one is told instead of the other.
const MOST = 4_000_000

/**
 * What was changed from one text to another, word by word: the pieces that are not added make the first text, those
 * that are not removed the second.
 */
export function wordDiff(before: string, after: string): Piece[] {
  const [old, fresh] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []]
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1
  let end = 0
  const most = Math.min(old.length, fresh.length) - start
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  const pieces: Piece[] = [
    ...same(old.slice(0, start)),
    ...between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...same(old.slice(old.length - end)),
  ]
  return joined(withoutLoneMarks(joined(pieces)))
}

function same(tokens: string[]): Piece[] {
  return tokens.map((text) => ({ kind: 'same', text }))
}

/** The longest common run of tokens (Wagner and Fischer), and what each side has besides. */
function between(old: string[], fresh: string[]): Piece[] {
  const changed = [
    ...old.map((text): Piece => ({ kind: 'removed', text })),
    ...fresh.map((text): Piece => ({ kind: 'added', text })),
  ]
  if (old.length * fresh.length > MOST) return changed
  const width = fresh.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column]!
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        old[row] === fresh[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
  const pieces: Piece[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < fresh.length) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      pieces.push({ kind: 'same', text: old[row]! })
      row += 1
      column += 1
    } else if (column === fresh.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      pieces.push({ kind: 'removed', text: old[row]! })
      row += 1
    } else {
      pieces.push({ kind: 'added', text: fresh[column]! })
      column += 1
    }
  }
  return pieces
}

/** Blanks and full stops that stay between two changed words are changed with them: one reads phrases, not words. */
function withoutLoneMarks(pieces: Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const isLone =
      piece.kind === 'same' &&
      !LETTER.test(piece.text) &&
      isChanged(pieces[index - 1]) &&
      isChanged(pieces[index + 1])
    return isLone
      ? [
          { kind: 'removed', text: piece.text },
          { kind: 'added', text: piece.text },
        ]
      : [piece]
  })
}

function isChanged(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.kind !== 'same'
}

/** Neighbours of a kind as one; between two that are the same, what was removed comes before what was added. */
function joined(pieces: Piece[]): Piece[] {
  const whole: Piece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) whole.push({ kind: 'removed', text: removed })
    if (added) whole.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = whole.at(-1)
      if (last?.kind === 'same') last.text += text
      else whole.push({ kind, text })
    }
  }
  flush()
  return whole
}
