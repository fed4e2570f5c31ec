import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { env } from '@/lib/env'

/** A key of its own for each use, so that none of them can stand for another. */
function keyFor(use: string, bytes: number, salt = ''): Buffer {
  const { AUTH_SECRET } = env()
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is missing')
  return Buffer.from(hkdfSync('sha256', AUTH_SECRET, salt, `npn-portalen ${use}`, bytes))
}

const IV_BYTES = 12
const TAG_BYTES = 16

/** Encrypts a secret for one user (AES-256-GCM): moved to another user's row it cannot be opened. */
export function encryptFor(userId: string, secret: Buffer): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor('authenticator', 32), iv).setAAD(Buffer.from(userId))
  const encrypted = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64')
}

/** Opens what `encryptFor` made; null where it was made for another user or with another AUTH_SECRET. */
export function decryptFor(userId: string, sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64')
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)]
  const decipher = createDecipheriv('aes-256-gcm', keyFor('authenticator', 32), iv, {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(userId)).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    return null
  }
}

/**
 * The secret of an app that is being set up: the same however often the page is read in this session, another once it
 * has been confirmed. So nothing is stored before it is, and no form carries it.
 */
export function pendingSecret(sessionId: string, userId: string, newest: string): Buffer {
  return keyFor(`pending app ${userId} ${newest}`, 20, sessionId)
}

// Neither letters that look like figures nor a U, by which words come about.
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const CODE_LENGTH = 10
export const RECOVERY_CODES = 10

/** Ten codes of 50 random bits each, as they are written down: abcde-fghjk. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
}

/** A typed code without what people add to it or take for something else. */
export function plainRecoveryCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
}

/** What is stored of a recovery code. With a key, since 50 bits could be tried through. */
export function recoveryDigest(userId: string, code: string): string {
  const plain = plainRecoveryCode(code)
  return createHmac('sha256', keyFor('recovery code', 32)).update(`${userId} ${plain}`).digest('hex')
}
