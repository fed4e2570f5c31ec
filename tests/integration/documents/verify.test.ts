import { beforeAll, expect, test } from 'vitest'
import { showDocument } from '@/lib/agreements'
import { inspectFile, verifyDocument } from '@/lib/documents'
import { formatHash, makeSealCertificate, sealDocument } from '@/lib/pdf'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { countEntries, faultOf, value } from '@/tests/support/outcomes'
import { aSentAgreement, aSignatory, sign } from '@/tests/support/signing'

let final: Awaited<ReturnType<typeof aFinal>>

beforeAll(async () => {
  final = await aFinal()
})

const inspect = async (file: Uint8Array) => value(await inspectFile(as.anonymous, file))

async function aFinal() {
  const agreement = await aSentAgreement()
  const [vendor, medcom] = [await aSignatory(agreement.vendorId), await aSignatory(null)]
  value(await sign(vendor.context, agreement))
  const { documentId } = value(await sign(medcom.context, agreement))
  const { content, sha256 } = value(await showDocument(as.medcomAdmin(), { id: documentId }))
  return { ...agreement, bytes: new Uint8Array(content), finalHash: sha256 }
}

test('a document of ours is known to anybody by its file and by its hash, and nobody is named', async () => {
  const { bytes, finalHash, sha256: signedHash } = final
  expect(await inspect(bytes)).toEqual({ sha256: finalHash, seal: 'ours' })
  const before = await countEntries()
  for (const hash of [
    finalHash,
    formatHash(finalHash).toUpperCase(),
    finalHash.replace(/(..)(?=.)/g, '$1:'),
  ]) {
    const found = value(await verifyDocument(as.anonymous, { hash }))
    expect(found).toMatchObject({ known: true, kind: 'final', newer: null })
    expect(JSON.stringify(found)).not.toMatch(/prøve|vendor/i)
  }
  const signed = value(await verifyDocument(as.anonymous, { hash: signedHash }))
  expect(signed).toMatchObject({ known: true, kind: 'forSignature', newer: { kind: 'final' } })
  expect(await countEntries()).toBe(before)
})

test('a single byte that was changed is found, wherever it is', async () => {
  const { bytes } = final
  for (const at of [200, Math.floor(bytes.length / 3), bytes.length - 40]) {
    const changed = Uint8Array.from(bytes)
    changed[at]! ^= 1
    const found = await inspect(changed)
    expect(found.seal).not.toBe('ours')
    expect(value(await verifyDocument(as.anonymous, { hash: found.sha256 })).known).toBe(false)
  }
  expect((await inspect(new Uint8Array([...bytes, 10]))).seal).toBe('oursChanged')
})

test('a seal of another certificate is not taken for ours, and what is no PDF is told', async () => {
  const { bytes } = final
  const certificate = await makeSealCertificate({
    commonName: 'NPN-portalen (demo)',
    organisation: 'MedCom (demo)',
    from: new Date('2020-01-01'),
    until: new Date('2040-01-01'),
  })
  const at = new Date('2026-01-01')
  const resealed = await sealDocument(bytes, { certificate, reason: 'x', location: 'y', at })
  expect((await inspect(resealed)).seal).toBe('others')
  expect((await inspect(new TextEncoder().encode('hello'))).seal).toBeUndefined()
  expect((await inspect(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).seal).toBe('none')
})

test('a hash that is none is refused, and nobody asks without end', async () => {
  expect(faultOf(await verifyDocument(as.anonymous, { hash: '12 34' })).kind).toBe('validation')
  const { sha256 } = await anAgreement('sent')
  const from = { ...as.anonymous, origin: { network: '198.51.100.9', userAgent: '', reference: 'x' } }
  for (let tries = 0; tries < 60; tries += 1) value(await verifyDocument(from, { hash: sha256 }))
  expect(faultOf(await verifyDocument(from, { hash: sha256 })).kind).toBe('rateLimit')
  expect(faultOf(await inspectFile(from, new Uint8Array())).kind).toBe('rateLimit')
})
