import { createHmac, randomBytes } from 'node:crypto'
import { decryptFor, encryptFor } from '@/lib/keys'

const USE = 'webhook'
const PREFIX = 'whsec_'

/** A new secret as its owner gets it, once, and as it is stored for the endpoint. */
export function newWebhookSecret(endpointId: string): { told: string; stored: string } {
  const bytes = randomBytes(32)
  return { told: `${PREFIX}${bytes.toString('base64')}`, stored: encryptFor(USE, endpointId, bytes) }
}

/**
 * The headers of a call by Standard Webhooks: its id, the second it is made, and a signature by each secret; null where no
 * secret can be opened, since AUTH_SECRET is another than when they were made.
 * @param secrets as stored; one that cannot be opened any more signs nothing
 */
export function signedHeaders(
  { id, endpointId, secrets }: { id: string; endpointId: string; secrets: readonly string[] },
  at: Date,
  body: string,
): Record<string, string> | null {
  const seconds = String(Math.floor(at.getTime() / 1000))
  const keys = secrets.flatMap((stored) => decryptFor(USE, endpointId, stored) ?? [])
  if (keys.length === 0) return null
  const sign = (key: Buffer) => createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': seconds,
    'webhook-signature': keys.map((key) => `v1,${sign(key)}`).join(' '),
  }
}
