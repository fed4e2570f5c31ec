import { randomBytes } from 'node:crypto'

/** 256 random bits for a link, a cookie or a key. Only its digest is ever stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
