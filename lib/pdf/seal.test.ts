import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { computed } from '@/tests/support/cpu'
import { isSealValid, readPdf } from '@/tests/support/pdf'
import { AGREEMENT } from './agreement.fixture'
import { formatHash, sha256 } from './hash'
import { inspectSeal } from './inspect-seal'
import { renderDocument } from './render'
import { sealDocument, sealProblem } from './seal'
import { makeSealCertificate, type SealCertificate } from './seal-certificate'

let certificate: SealCertificate
let plain: Uint8Array
let sealed: Uint8Array
const SEALED = { sealed: true, intact: true, coversWholeDocument: true, addedBytes: 0 }
const at = new Date('2026-11-12T10:00:00Z')

beforeAll(async () => {
  certificate = await makeSealCertificate({
    commonName: 'NPN-portalen (prøve)',
    organisation: 'MedCom (prøve)',
    from: new Date('2026-01-01T00:00:00Z'),
    until: new Date('2046-01-01T00:00:00Z'),
  })
  plain = await renderDocument(AGREEMENT)
  sealed = await sealDocument(plain, { certificate, reason: 'Underskrevet', location: 'NPN-portalen', at })
}, 60_000)

async function isUnchanged(bytes: Uint8Array): Promise<boolean> {
  const { intact, coversWholeDocument } = await inspectSeal(bytes)
  return intact && coversWholeDocument
}

describe('a sealed document', () => {
  it('is found valid by others, and whole by us', async () => {
    expect(await isSealValid(sealed)).toBe(true)
    expect(await isSealValid(plain)).toBe(false)
    expect(await inspectSeal(sealed)).toMatchObject({
      ...SEALED,
      sha256: sha256(sealed),
      signedAt: at,
      signer: {
        commonName: 'NPN-portalen (prøve)',
        subject: 'CN=NPN-portalen (prøve), O=MedCom (prøve), C=DK',
        selfSigned: true,
      },
    })
  })

  it('holds what was sealed first in it, byte for byte', () => {
    expect(sha256(sealed.subarray(0, plain.length))).toBe(sha256(plain))
  })

  it('keeps title, language, structure, text and bookmarks', async () => {
    expect(await readPdf(sealed)).toEqual(await readPdf(plain))
  })

  it('shows a changed byte, wherever it is', async () => {
    const position = fc.nat({ max: sealed.length - 1 })
    await fc.assert(
      fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const tampered = sealed.slice()
        tampered[place]! ^= change
        expect(await isUnchanged(tampered)).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('shows a changed byte in the seal itself', async () => {
    const start = Buffer.from(sealed).lastIndexOf('/Contents <') + '/Contents <'.length
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 3000 }),
        fc.constantFrom(...'0123456789ABCDEF'),
        async (place, digit) => {
          const tampered = sealed.slice()
          tampered[start + place] = digit.charCodeAt(0)
          fc.pre(tampered[start + place] !== sealed[start + place])
          expect(await isUnchanged(tampered)).toBe(false)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('shows another name for the same algorithm', async () => {
    const [withDigest, alone] = ['2A864886F70D01010B', '2A864886F70D010101']
    const text = Buffer.from(sealed).toString('latin1')
    for (const [name, other] of [
      [withDigest, alone],
      [alone, withDigest],
    ] as const)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const tampered = Buffer.from(text.slice(0, at) + other + text.slice(at + other.length), 'latin1')
        expect(await isUnchanged(tampered), `${name} at ${at}`).toBe(false)
      }
  })

  it.each(['\n', '%', ' \n% ny side\n%%EOF\n'])(
    'shows that %j was added, and that the rest is intact',
    async (more) => {
      const longer = Buffer.concat([sealed, Buffer.from(more)])
      expect(await inspectSeal(longer)).toMatchObject({
        ...SEALED,
        coversWholeDocument: false,
        addedBytes: more.length,
      })
    },
  )

  it('may be sealed once more: the last seal counts, and covers the first', async () => {
    const again = await sealDocument(sealed, { certificate, reason: 'Igen', location: 'NPN-portalen', at })
    expect(await inspectSeal(again)).toMatchObject(SEALED)
  })

  it('is not taken for whole when it is cut, or when its seal stands in another document', async () => {
    for (const length of [0, 10, plain.length, sealed.length - 20_000, sealed.length - 1])
      expect(await isUnchanged(sealed.subarray(0, length)), `${length}`).toBe(false)
    const other = Buffer.from(await renderDocument({ ...AGREEMENT, title: 'En anden aftale' }))
    expect(await isUnchanged(Buffer.concat([other, Buffer.from(sealed.subarray(plain.length))]))).toBe(false)
  })
})

describe('what is no sealed PDF', () => {
  it('is told as what it is', async () => {
    const none = { sealed: false, intact: false, coversWholeDocument: false }
    expect(await inspectSeal(plain)).toMatchObject(none)
    expect(await inspectSeal(new Uint8Array())).toMatchObject({ ...none, problem: 'notPdf' })
    expect(await inspectSeal(Buffer.from('Kære MedCom'))).toMatchObject({ ...none, problem: 'notPdf' })
    expect(await inspectSeal(new Uint8Array(33 * 1024 * 1024))).toMatchObject({
      ...none,
      problem: 'tooLarge',
    })
    expect(await inspectSeal(await encrypted())).toMatchObject(none)
  })

  it('is soon done with twenty megabytes made to be slow, and never throws', async () => {
    const hole = `<${'30'.repeat(300_000)}>`
    const range = (end: number) => `/ByteRange [0 20 ${20 + hole.length} ${end}]`
    const files = [
      Buffer.alloc(20_000_000, '/ByteRange [0 1 2 3] '),
      Buffer.alloc(20_000_000, '/ByteRange'),
      Buffer.from(`%PDF-1.7 `.padEnd(20) + hole + range(40) + '\n'.repeat(60)),
      Buffer.concat([Buffer.from(`%PDF-1.7 `.padEnd(20) + hole), Buffer.alloc(20_000_000, range(9_000_000))]),
    ]
    for (const file of files) {
      file.write('%PDF-1.7')
      const started = computed()
      expect(await isUnchanged(file)).toBe(false)
      expect(computed() - started).toBeLessThan(8000)
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await isUnchanged(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]))).toBe(false)
      }),
    )
  }, 60_000)
})

it('a certificate that cannot be opened is told, and what cannot be read is not sealed', async () => {
  expect(await sealProblem(certificate)).toBeUndefined()
  expect(await sealProblem({ ...certificate, passphrase: 'forkert' })).toMatch(/passphrase/)
  expect(await sealProblem({ pkcs12: new Uint8Array([1, 2, 3]), passphrase: '' })).toBeDefined()
  const options = { certificate, reason: 'x', location: 'x', at }
  await expect(sealDocument(Buffer.from('Kære MedCom'), options)).rejects.toThrow()
  await expect(sealDocument(await encrypted(), options)).rejects.toThrow()
})

it('writes a hash in groups', () => {
  expect(sha256(new Uint8Array())).toMatch(/^e3b0c442[0-9a-f]{56}$/)
  expect(formatHash('0123456789abcdef0123')).toBe('01234567 89abcdef 0123')
})

async function encrypted(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ userPassword: 'hemmelig', pdfVersion: '1.7' })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  pdf.text('Hemmeligt')
  pdf.end()
  await new Promise((resolve) => pdf.on('end', resolve))
  return new Uint8Array(Buffer.concat(chunks))
}
