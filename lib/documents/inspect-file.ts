import type { Context } from '@/lib/door'
import type { Outcome } from '@/lib/door/errors'
import { inspectSeal, ourSeal, sealFingerprint, sha256 } from '@/lib/pdf'
import { verifyDocument } from './verify-document'

/** What a file says of itself: the seal is this portal's or another's, and what it covers is as it was or not. */
export type SealFinding = 'none' | 'ours' | 'oursChanged' | 'others' | 'othersChanged'

export interface InspectedFile {
  sha256: string
  /** Undefined when it is no PDF. */
  seal: SealFinding | undefined
}

/**
 * Looks at a file that somebody wants verified; it is kept nowhere. Its hash is asked first, as anybody may only so many
 * times: to look into a large file takes time.
 */
export async function inspectFile(context: Context, file: Uint8Array): Promise<Outcome<InspectedFile>> {
  const hash = sha256(file)
  const asked = await verifyDocument(context, { hash })
  return asked.ok ? { ok: true, value: { sha256: hash, seal: await sealOf(file) } } : asked
}

async function sealOf(file: Uint8Array): Promise<SealFinding | undefined> {
  const { problem, sealed, intact, coversWholeDocument, signer } = await inspectSeal(file)
  if (problem) return undefined
  if (!sealed) return 'none'
  const isOurs = signer !== undefined && signer.fingerprint === (await ownFingerprint())
  const isUnchanged = intact && coversWholeDocument
  if (isOurs) return isUnchanged ? 'ours' : 'oursChanged'
  return isUnchanged ? 'others' : 'othersChanged'
}

async function ownFingerprint(): Promise<string | undefined> {
  try {
    return await sealFingerprint(ourSeal())
  } catch {
    // Without a certificate of its own the portal can still tell what it stores.
    return undefined
  }
}
