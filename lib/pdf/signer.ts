import type * as pkijs from 'pkijs'
import { engine } from './engine'
import { sha256 } from './hash'

/** Whose certificate a signature was made with, as the certificate itself says. */
export interface Signer {
  commonName: string
  /** The whole name, such as "CN=NPN-portalen, O=MedCom, C=DK". */
  subject: string
  issuer: string
  selfSigned: boolean
  /** SHA-256 of the certificate: what tells one seal of ours from a likeness. */
  fingerprint: string
  validFrom: Date
  validUntil: Date
}

/** What a certificate says of its holder. */
export async function signerOf(certificate: pkijs.Certificate): Promise<Signer> {
  const { subject, issuer, notBefore, notAfter } = certificate
  return {
    commonName: namePart(subject, 'CN') ?? nameOf(subject),
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    selfSigned: subject.isEqual(issuer) && (await certificate.verify(undefined, engine).catch(() => false)),
    fingerprint: sha256(encoded(certificate)),
    validFrom: notBefore.value,
    validUntil: notAfter.value,
  }
}

const NAME_PARTS: Record<string, string> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.97': 'organizationIdentifier',
}

function nameOf({ typesAndValues }: pkijs.RelativeDistinguishedNames): string {
  return typesAndValues
    .toReversed()
    .map(({ type, value }) => `${NAME_PARTS[type] ?? type}=${String(value.valueBlock.value)}`)
    .join(', ')
}

function namePart({ typesAndValues }: pkijs.RelativeDistinguishedNames, part: string): string | undefined {
  const found = typesAndValues.find(({ type }) => NAME_PARTS[type] === part)
  return found && String(found.value.valueBlock.value)
}

/** A certificate as it was signed, octet by octet. */
export function encoded(certificate: pkijs.Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER(false))
}
