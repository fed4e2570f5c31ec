import { P12Signer } from '@libpdf/core'
import { sha256 } from './hash'
import type { SealCertificate } from './seal-certificate'

/** SHA-256 of a certificate: what `inspectSeal` names a seal's by. */
export async function sealFingerprint({ pkcs12, passphrase }: SealCertificate): Promise<string> {
  const { certificate } = await P12Signer.create(pkcs12, passphrase)
  return sha256(certificate)
}
