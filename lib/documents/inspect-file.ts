import { inspectSeal, ourSeal, sealFingerprint } from '@/lib/pdf'

/** What a file says of itself: the seal is this portal's or another's, and what it covers is as it was or not. */
export type SealFinding = 'none' | 'ours' | 'oursChanged' | 'others' | 'othersChanged'

export interface InspectedFile {
  sha256: string
  seal: SealFinding
}

/** Looks at a file that somebody wants verified; it is kept nowhere. Undefined when it is no PDF. */
export async function inspectFile(file: Uint8Array): Promise<InspectedFile | undefined> {
  const { problem, sha256, sealed, intact, coversWholeDocument, signer } = await inspectSeal(file)
  if (problem) return undefined
  if (!sealed) return { sha256, seal: 'none' }
  const isOurs = signer !== undefined && signer.fingerprint === (await ownFingerprint())
  const isUnchanged = intact && coversWholeDocument
  return {
    sha256,
    seal: isOurs ? (isUnchanged ? 'ours' : 'oursChanged') : isUnchanged ? 'others' : 'othersChanged',
  }
}

async function ownFingerprint(): Promise<string | undefined> {
  try {
    return await sealFingerprint(ourSeal())
  } catch {
    // Without a certificate of its own the portal can still tell what it stores.
    return undefined
  }
}
