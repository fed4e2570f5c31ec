import { createHash } from 'node:crypto'

/** A moment as the index has it: the upper five bytes of a FILETIME; only that it is the same in all of a thread counts. */
const BEGUN = Buffer.from([0x01, 0xdc, 0x7a, 0xb0, 0x00])

/**
 * The place of a mail in its thread as Outlook and Exchange have it (MS-OXOMSG 2.2.1.3): they gather by this, not by
 * References, where subjects differ. A head with an identity that follows from the first reference, and a block for an answer.
 */
export function threadIndex(reference: string, follows: readonly string[]): string {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const head = Buffer.concat([Buffer.from([0x01]), BEGUN, digest(follows[0] ?? reference).subarray(0, 16)])
  const answer = follows.length > 0 ? digest(reference).subarray(0, 5) : Buffer.alloc(0)
  return Buffer.concat([head, answer]).toString('base64')
}
