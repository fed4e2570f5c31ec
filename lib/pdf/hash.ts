import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A hash in groups of eight, so that it can be read aloud and compared on paper. */
export function formatHash(hash: string): string {
  return hash.replace(/(.{8})(?=.)/g, '$1 ')
}
