import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'

/** A key of its own for each use, so that none of them can stand for another. */
export function keyFor(use: string, bytes: number, salt = ''): Buffer {
  const { AUTH_SECRET } = env()
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is missing')
  return Buffer.from(hkdfSync('sha256', AUTH_SECRET, salt, `npn-portalen ${use}`, bytes))
}

const IV_BYTES = 12
const TAG_BYTES = 16

/** Encrypts a secret for one use and one row (AES-256-GCM): moved to another row it cannot be opened. */
export function encryptFor(use: string, rowId: string, secret: Buffer): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(use, 32), iv).setAAD(Buffer.from(rowId))
  const encrypted = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64')
}

/** Opens what `encryptFor` made; null where it was made for another use or row, or with another AUTH_SECRET. */
export function decryptFor(use: string, rowId: string, sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64')
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)]
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(use, 32), iv, { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(rowId)).setAuthTag(tag)
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}
