import { P12Signer, PDF } from '@libpdf/core'
import type { SealCertificate } from './seal-certificate'

export interface SealOptions {
  certificate: SealCertificate
  /** Why, in words that a reader shows. */
  reason: string
  location: string
  at: Date
}

/**
 * Seals a PDF (PAdES B-B): what it was before stands first in it, byte for byte, and its structure is kept.
 * @throws when the certificate cannot be opened or the PDF cannot be read
 */
export async function sealDocument(pdf: Uint8Array, options: SealOptions): Promise<Uint8Array> {
  const { certificate, reason, location, at } = options
  const [document, signer] = await Promise.all([PDF.load(pdf), openCertificate(certificate)])
  if (document.isEncrypted) throw new Error('An encrypted document cannot be sealed')
  const { bytes, warnings } = await document.sign({
    signer,
    reason,
    location,
    signingTime: at,
    level: 'B-B',
  })
  if (warnings.length)
    throw new Error(
      `The seal was not set as it should be: ${warnings.map((each) => each.message).join('; ')}`,
    )
  return bytes
}

// To open one takes as long as to set a document, on purpose; a portal has one.
let opened: { certificate: SealCertificate; signer: P12Signer } | undefined

async function openCertificate(certificate: SealCertificate): Promise<P12Signer> {
  const { pkcs12, passphrase } = certificate
  if (
    opened?.certificate.passphrase === passphrase &&
    Buffer.compare(opened.certificate.pkcs12, pkcs12) === 0
  )
    return opened.signer
  const signer = await P12Signer.create(pkcs12, passphrase)
  opened = { certificate, signer }
  return signer
}

/** What is wrong with a certificate, for who starts the portal; undefined when one can seal with it. */
export async function sealProblem({ pkcs12, passphrase }: SealCertificate): Promise<string | undefined> {
  try {
    await P12Signer.create(pkcs12, passphrase)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return /integrity/i.test(reason) ? 'the passphrase does not open it' : reason
  }
}
