import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ensureDemoSeal, ourSeal } from './our-seal'
import { sealProblem } from './seal'

const folder = mkdtempSync(path.join(os.tmpdir(), 'npn-seal-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('a demo makes its certificate once, and nobody else may read it', async () => {
  await Promise.all([ensureDemoSeal(folder), ensureDemoSeal(folder)])
  const first = ourSeal({ DATA_DIR: folder, SEAL: undefined })
  await ensureDemoSeal(folder)
  expect(ourSeal({ DATA_DIR: folder, SEAL: undefined })).toEqual(first)
  expect(await sealProblem(first)).toBeUndefined()
  expect(statSync(path.join(folder, 'seal.json')).mode & 0o777).toBe(0o600)
})

it('a certificate is given by its path or by its content', () => {
  const { pkcs12, passphrase } = ourSeal({ DATA_DIR: folder, SEAL: undefined })
  const file = path.join(folder, 'seal.p12')
  writeFileSync(file, pkcs12)
  for (const certificate of [file, Buffer.from(pkcs12).toString('base64')])
    expect(ourSeal({ DATA_DIR: '/nowhere', SEAL: { certificate, passphrase } })).toEqual({
      pkcs12,
      passphrase,
    })
  expect(() => ourSeal({ DATA_DIR: folder, SEAL: { certificate: '/not/here.p12', passphrase: '' } })).toThrow(
    'ENOENT',
  )
})
