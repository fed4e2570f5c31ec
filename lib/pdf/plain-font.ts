import { inflateSync } from 'node:zlib'

/**
 * The font that a WOFF file holds, without its compression: fontkit would inflate a table each time it looks into it,
 * and slowly.
 */
export function plainFont(woff: Buffer): Uint8Array {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = 44 + index * 20
    const [start, packed, length] = [4, 8, 12].map((offset) => woff.readUInt32BE(entry + offset)) as [
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(start, start + packed)
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    }
  })
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const parts = [head]
  let place = head.length
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const entry = 12 + index * 16
    head.set(tag, entry)
    head.set(checksum, entry + 4)
    head.writeUInt32BE(place, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    padded.set(bytes)
    parts.push(padded)
    place += padded.length
  })
  return new Uint8Array(Buffer.concat(parts))
}
