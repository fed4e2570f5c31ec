import { createHash, timingSafeEqual } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { engine } from './engine'
import { signerOf, encoded, type Signer } from './signer'

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
  algorithmProtection: '1.2.840.113549.1.9.52',
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
      namesAlgorithms(attributes, signerInfo) &&
      (await verify(signed, content))
    return {
      intact: sound,
      signer: await signerOf(certificate),
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

/** Where a signature names its algorithms among what is signed (RFC 6211), no other names for them may stand beside it. */
function namesAlgorithms(
  attributes: pkijs.Attribute[],
  { digestAlgorithm, signatureAlgorithm }: pkijs.SignerInfo,
): boolean {
  const value = valueOf(attributes, OID.algorithmProtection)
  if (!value) return true
  const [digest, signature] = partsOf(value).map((part) => oidOf(partsOf(part)[0]))
  return digest === digestAlgorithm.algorithmId && signature === signatureAlgorithm.algorithmId
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

function valueOf(attributes: pkijs.Attribute[], type: string): unknown {
  return attributes.find((attribute) => attribute.type === type)?.values[0]
}

function partsOf(block: unknown): unknown[] {
  return block instanceof asn1js.Constructed ? block.valueBlock.value : []
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

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0)
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
