import { createHmac, randomInt } from 'node:crypto'
import { decryptFor, encryptFor, keyFor } from '@/lib/keys'

/** What an authenticator app's secret is encrypted for. */
const AUTHENTICATOR = 'authenticator'

/** Encrypts a secret for one user: moved to another user's row it cannot be opened. */
export const encryptSecret = (userId: string, secret: Buffer) => encryptFor(AUTHENTICATOR, userId, secret)

/** Opens what `encryptSecret` made; null where it was made for another user or with another AUTH_SECRET. */
export const decryptSecret = (userId: string, sealed: string) => decryptFor(AUTHENTICATOR, userId, sealed)

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
