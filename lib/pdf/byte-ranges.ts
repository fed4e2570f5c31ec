/** What a signature in a PDF says it covers: everything but its own place. */
export interface ByteRange {
  /** Where its place begins and ends. */
  holeStart: number
  holeEnd: number
  /** Where what it covers ends. */
  end: number
}

const NAME = Buffer.from('/ByteRange')
const NUMBERS = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/
const MOST = 10

/**
 * The signatures of a PDF, the one that covers most first. The bytes are searched and not the document's structure:
 * whatever a hostile file makes a reader of structures believe, a signature counts only for the bytes it covers.
 */
export function byteRanges(pdf: Uint8Array): ByteRange[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const found: ByteRange[] = []
  for (let at = bytes.indexOf(NAME); at >= 0; at = bytes.indexOf(NAME, at + NAME.length)) {
    const [, ...numbers] = NUMBERS.exec(bytes.toString('latin1', at, at + 120)) ?? []
    const [start, length, next, rest] = numbers.map(Number)
    if (start !== 0 || !isHole(bytes, length!, next!)) continue
    const range = { holeStart: length!, holeEnd: next!, end: next! + rest! }
    if (range.end <= bytes.length) found.push(range)
    // The last ones are those that cover most; a file with hundreds of them is up to something.
    if (found.length > MOST) found.shift()
  }
  return found.sort((one, other) => other.end - one.end)
}

function isHole(bytes: Buffer, start: number, end: number): boolean {
  return (
    start > 0 &&
    end - start >= 4 &&
    end <= bytes.length &&
    bytes[start] === LESS &&
    bytes[end - 1] === GREATER
  )
}
const LESS = 0x3c
const GREATER = 0x3e
const MOST_CMS = 1_000_000

/** The signature in that place; undefined when anything else stands there. */
export function signatureIn(
  pdf: Uint8Array,
  { holeStart, holeEnd }: ByteRange,
): Uint8Array<ArrayBuffer> | undefined {
  if (holeEnd - holeStart > 2 * MOST_CMS) return undefined
  const hex = Buffer.from(pdf.subarray(holeStart + 1, holeEnd - 1)).toString('latin1')
  if (hex.length % 2 || !/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(hex)) return undefined
  return new Uint8Array(Buffer.from(hex, 'hex'))
}

/** What the signature covers. */
export function coveredBytes(pdf: Uint8Array, { holeStart, holeEnd, end }: ByteRange): ArrayBuffer {
  const covered = new Uint8Array(holeStart + end - holeEnd)
  covered.set(pdf.subarray(0, holeStart))
  covered.set(pdf.subarray(holeEnd, end), holeStart)
  return covered.buffer
}
