import { createHash, timingSafeEqual } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
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

export interface Signature {
  intact: boolean
  signer: Signer
  /** By the signer's own clock. */
  signedAt: Date | undefined
  /** SHA-256 of what was signed, as the signature states it; undefined for other algorithms. */
  digest: string | undefined
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
}
const DIGESTS: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/**
 * Checks a detached signature (CMS) of content. @returns undefined when it cannot be read as one
 */
export async function checkSignature(
  bytes: Uint8Array<ArrayBuffer>,
  content: ArrayBuffer,
): Promise<Signature | undefined> {
  try {
    const { result, offset } = asn1js.fromBER(bytes.buffer)
    if (offset < 0) return undefined
    const info = new pkijs.ContentInfo({ schema: result })
    if (info.contentType !== OID.signedData || partsOf(result).length !== 2) return undefined
    const signed = new pkijs.SignedData({ schema: info.content })
    const certificate = signerCertificate(signed)
    const [signerInfo] = signed.signerInfos
    if (!certificate || !signerInfo) return undefined
    const attributes = signerInfo.signedAttrs?.attributes ?? []
    const digest = octets(valueOf(attributes, OID.messageDigest))
    const sound =
      isZero(bytes.subarray(offset)) &&
      isSame(new Uint8Array(result.toBER(false)), bytes.subarray(0, offset)) &&
      isPlain(signed) &&
      namesCertificate(attributes, certificate) &&
      (await verify(signed, content))
    return {
      intact: sound,
      signer: await describe(certificate),
      signedAt: timeOf(valueOf(attributes, OID.signingTime)),
      digest: digest?.length === 32 ? Buffer.from(digest).toString('hex') : undefined,
    }
  } catch {
    // Whatever the parser trips over, it is no signature that we can read.
    return undefined
  }
}

async function verify(signed: pkijs.SignedData, content: ArrayBuffer): Promise<boolean> {
  try {
    return await signed.verify({ signer: 0, data: content, checkChain: false }, engine)
  } catch {
    return false
  }
}

/** One signer, a strong digest, and nothing carried along: a signature with content of its own says nothing about ours. */
function isPlain(signed: pkijs.SignedData): boolean {
  const { encapContentInfo, signerInfos, digestAlgorithms } = signed
  const digest = signerInfos[0]?.digestAlgorithm.algorithmId ?? ''
  const byKeyIdentifier = !(signerInfos[0]?.sid instanceof pkijs.IssuerAndSerialNumber)
  return (
    signerInfos.length === 1 &&
    signerInfos[0]!.version === (byKeyIdentifier ? 3 : 1) &&
    signed.version === signerInfos[0]!.version &&
    encapContentInfo.eContentType === OID.data &&
    !encapContentInfo.eContent &&
    digest in DIGESTS &&
    digestAlgorithms.some(({ algorithmId }) => algorithmId === digest) &&
    oidOf(valueOf(signerInfos[0]!.signedAttrs?.attributes ?? [], OID.contentType)) === OID.data
  )
}

/** PAdES signs the certificate's digest too, so that another with the same key cannot take its place. */
function namesCertificate(attributes: pkijs.Attribute[], certificate: pkijs.Certificate): boolean {
  const value = valueOf(attributes, OID.signingCertificateV2)
  if (!value) return true
  const [first] = partsOf(partsOf(value)[0])
  const fields = partsOf(first)
  const named = octets(fields.find((field) => field instanceof asn1js.OctetString))
  const [algorithm] = fields[0] instanceof asn1js.Sequence ? partsOf(fields[0]) : []
  const hash = algorithm ? DIGESTS[oidOf(algorithm) ?? ''] : 'sha256'
  return Boolean(hash && named && isSame(createHash(hash).update(encoded(certificate)).digest(), named))
}

function signerCertificate({
  certificates = [],
  signerInfos,
}: pkijs.SignedData): pkijs.Certificate | undefined {
  const sid: unknown = signerInfos[0]?.sid
  const all = certificates.filter((each): each is pkijs.Certificate => each instanceof pkijs.Certificate)
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return all[0]
  // Octet by octet: pkijs takes names that differ in case for the same.
  return all.find(
    ({ issuer, serialNumber }) =>
      isSame(nameBytes(issuer), nameBytes(sid.issuer)) && serialNumber.isEqual(sid.serialNumber),
  )
}

async function describe(certificate: pkijs.Certificate): Promise<Signer> {
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

function valueOf(attributes: pkijs.Attribute[], type: string): unknown {
  return attributes.find((attribute) => attribute.type === type)?.values[0]
}

function partsOf(block: unknown): unknown[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : []
}

function octets(block: unknown): Uint8Array | undefined {
  return block instanceof asn1js.OctetString ? block.valueBlock.valueHexView : undefined
}

function oidOf(block: unknown): string | undefined {
  return block instanceof asn1js.ObjectIdentifier ? block.valueBlock.toString() : undefined
}

function timeOf(block: unknown): Date | undefined {
  return block instanceof asn1js.UTCTime || block instanceof asn1js.GeneralizedTime
    ? block.toDate()
    : undefined
}

function nameBytes(name: pkijs.RelativeDistinguishedNames): Uint8Array {
  return new Uint8Array(name.toSchema().toBER(false))
}

function encoded(certificate: pkijs.Certificate): Uint8Array {
  return new Uint8Array(certificate.toSchema().toBER(false))
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
