import { type ByteRange, byteRanges, coveredBytes, signatureIn } from './byte-ranges'
import { checkSignature, type Signature } from './cms'
import { sha256 } from './hash'
import type { Signer } from './signer'

export interface SealInspection {
  /** Why nothing more is said. */
  problem?: 'tooLarge' | 'notPdf'
  /** SHA-256 of the whole file; empty when it is too large. */
  sha256: string
  sealed: boolean
  /** What the seal covers is as it was when it was sealed. */
  intact: boolean
  /** Nothing was added to the file after the seal. Only with `intact` is the file unchanged. */
  coversWholeDocument: boolean
  /** How many bytes were added after the seal. */
  addedBytes: number
  signer?: Signer
  /** By the sealer's own clock. */
  signedAt?: Date
  /** SHA-256 of what was sealed, as the seal states it. */
  digest?: string
}

const MOST_BYTES = 32 * 1024 * 1024
const HEADER_WITHIN = 1024

/**
 * What the last seal of a PDF says: whether it is intact and covers the whole file, and whose certificate it names.
 * Nobody is trusted here: compare the fingerprint with one that is known. Never throws, whatever it is given.
 */
export async function inspectSeal(pdf: Uint8Array): Promise<SealInspection> {
  if (pdf.length > MOST_BYTES) return { ...NOT_SEALED, problem: 'tooLarge', sha256: '' }
  const found = { ...NOT_SEALED, sha256: sha256(pdf) }
  const head = Buffer.from(pdf.subarray(0, HEADER_WITHIN)).toString('latin1')
  if (!head.includes('%PDF-')) return { ...found, problem: 'notPdf' }
  const ranges = byteRanges(pdf)
  const [last] = ranges
  if (!last) return found
  let broken: SealInspection = { ...found, ...placeOf(pdf, last), sealed: true }
  for (const range of ranges) {
    const signature = await signatureOf(pdf, range)
    if (!signature) continue
    const seen = { ...found, ...placeOf(pdf, range), ...signature, sealed: true }
    if (seen.intact) return seen
    if (!broken.signer) broken = seen
  }
  return broken
}

const NOT_SEALED = { sealed: false, intact: false, coversWholeDocument: false, addedBytes: 0 }

function placeOf(pdf: Uint8Array, { end }: ByteRange) {
  return { coversWholeDocument: end === pdf.length, addedBytes: pdf.length - end }
}

async function signatureOf(pdf: Uint8Array, range: ByteRange): Promise<Signature | undefined> {
  const bytes = signatureIn(pdf, range)
  return bytes && checkSignature(bytes, coveredBytes(pdf, range))
}
