import { randomBytes, webcrypto } from 'node:crypto'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { engine } from './engine'

/** A key and its certificate as PKCS#12, and the words that open it. */
export interface SealCertificate {
  pkcs12: Uint8Array
  passphrase: string
}

export interface SealSubject {
  /** Who seals, such as "NPN-portalen (demo)". */
  commonName: string
  organisation: string
  from: Date
  until: Date
}

const OID = {
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  documentSigning: '1.3.6.1.5.5.7.3.36',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
}
const DIGITAL_SIGNATURE_AND_NON_REPUDIATION = 0b11000000
const ITERATIONS = 100_000
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 3072,
  publicExponent: new Uint8Array([1, 0, 1]),
}

/** Makes a key with a certificate that it signs itself: it shows changes, and proves nobody's identity. */
export async function makeSealCertificate(subject: SealSubject): Promise<SealCertificate> {
  const keys = await webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify'])
  const certificate = await selfSigned(subject, keys)
  const passphrase = randomBytes(24).toString('base64url')
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return { pkcs12: await pack(certificate, key, passphrase), passphrase }
}

async function selfSigned(subject: SealSubject, keys: webcrypto.CryptoKeyPair): Promise<pkijs.Certificate> {
  const certificate = new pkijs.Certificate({ version: 2 })
  // Positive, and with a first octet that is not nought, as DER wants it.
  const serial = randomBytes(16)
  serial[0] = (serial[0]! & 0x3f) | 0x40
  certificate.serialNumber = new asn1js.Integer({ valueHex: new Uint8Array(serial).buffer })
  const name = distinguishedName(
    attribute(OID.country, new asn1js.PrintableString({ value: 'DK' })),
    attribute(OID.organisation, new asn1js.Utf8String({ value: subject.organisation })),
    attribute(OID.commonName, new asn1js.Utf8String({ value: subject.commonName })),
  )
  certificate.subject = name
  certificate.issuer = name
  certificate.notBefore.value = subject.from
  certificate.notAfter.value = subject.until
  const usage = new Uint8Array([DIGITAL_SIGNATURE_AND_NON_REPUDIATION])
  certificate.extensions = [
    extension(OID.basicConstraints, true, new pkijs.BasicConstraints({ cA: false }).toSchema()),
    extension(OID.keyUsage, true, new asn1js.BitString({ valueHex: usage.buffer, unusedBits: 6 })),
    extension(
      OID.extendedKeyUsage,
      false,
      new pkijs.ExtKeyUsage({ keyPurposes: [OID.documentSigning] }).toSchema(),
    ),
  ]
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine)
  await certificate.sign(keys.privateKey, 'SHA-256', engine)
  return certificate
}

function attribute(type: string, value: asn1js.Utf8String | asn1js.PrintableString) {
  return new pkijs.AttributeTypeAndValue({ type, value })
}

// pkijs would write all of them as one part of the name.
function distinguishedName(...attributes: pkijs.AttributeTypeAndValue[]): pkijs.RelativeDistinguishedNames {
  const parts = attributes.map((each) => new asn1js.Set({ value: [each.toSchema()] }))
  return pkijs.RelativeDistinguishedNames.fromBER(new asn1js.Sequence({ value: parts }).toBER(false))
}

function extension(extnID: string, critical: boolean, value: asn1js.BaseBlock) {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER(false) })
}

async function pack(
  certificate: pkijs.Certificate,
  key: ArrayBuffer,
  passphrase: string,
): Promise<Uint8Array> {
  const password = new Uint8Array(new TextEncoder().encode(passphrase)).buffer
  const encryption = {
    password,
    // pkijs draws the vector itself.
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: ITERATIONS,
  }
  const keyBag = new pkijs.PKCS8ShroudedKeyBag({ parsedValue: pkijs.PrivateKeyInfo.fromBER(key) })
  await keyBag.makeInternalValues(encryption, engine)
  const contents = (bagId: string, bagValue: pkijs.BagType) =>
    new pkijs.SafeContents({ safeBags: [new pkijs.SafeBag({ bagId, bagValue })] })
  const safe = new pkijs.AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: 0, value: contents(OID.shroudedKeyBag, keyBag) },
        {
          privacyMode: 1,
          value: contents(OID.certificateBag, new pkijs.CertBag({ parsedValue: certificate })),
        },
      ],
    },
  })
  await safe.makeInternalValues({ safeContents: [{}, encryption] }, engine)
  const pfx = new pkijs.PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } })
  await pfx.makeInternalValues(
    { password, iterations: ITERATIONS, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' },
    engine,
  )
  return new Uint8Array(pfx.toSchema().toBER(false))
}
