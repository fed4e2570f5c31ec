import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { env, type Environment } from '@/lib/env'
import { makeSealCertificate, type SealCertificate } from './seal-certificate'

/**
 * What this portal seals with: the certificate of SEAL_CERTIFICATE, or the one that the demo's start made.
 * @throws when there is none, or its file cannot be read
 */
export function ourSeal(environment: Pick<Environment, 'SEAL' | 'DATA_DIR'> = env()): SealCertificate {
  const { SEAL, DATA_DIR } = environment
  return SEAL ? givenSeal(SEAL) : keptSeal(DATA_DIR)
}

/** Makes the demo's certificate, once, where only the portal's own user may read it. */
export async function ensureDemoSeal(folder: string): Promise<void> {
  try {
    keptSeal(folder)
    return
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const { pkcs12, passphrase } = await makeSealCertificate({
    commonName: 'NPN-portalen (demo)',
    organisation: 'MedCom (demo)',
    // Whatever the demo's clock says, it lies within.
    from: new Date('2020-01-01T00:00:00Z'),
    until: new Date('2049-12-31T00:00:00Z'),
  })
  const kept = JSON.stringify({ pkcs12: Buffer.from(pkcs12).toString('base64'), passphrase })
  try {
    writeFileSync(fileIn(folder), kept, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    // Another start was first: its certificate is the demo's.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

// One file, so that a key is never there without the words that open it.
const Kept = z.object({ pkcs12: z.base64(), passphrase: z.string() })
const fileIn = (folder: string) => path.join(/* turbopackIgnore: true */ folder, 'seal.json')

function keptSeal(folder: string): SealCertificate {
  const kept = Kept.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  return { pkcs12: new Uint8Array(Buffer.from(kept.pkcs12, 'base64')), passphrase: kept.passphrase }
}

function givenSeal({ certificate, passphrase }: NonNullable<Environment['SEAL']>): SealCertificate {
  const isContent = certificate.length > 500 && /^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(certificate)
  const bytes = isContent
    ? Buffer.from(certificate, 'base64')
    : readFileSync(/* turbopackIgnore: true */ certificate)
  return { pkcs12: new Uint8Array(bytes), passphrase }
}
