import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * The address that a mail comes back to when it cannot be delivered: one of its own, so that whatever comes back says which it
 * was (SM-3). Undefined where no domain for that is set.
 */
export function returnAddress(deliveryId: string): string | undefined {
  const { BOUNCE_DOMAIN } = env()
  if (!BOUNCE_DOMAIN) return undefined
  const id = deliveryId.replaceAll('-', '')
  return `retur-${id}-${proofOf(id)}@${BOUNCE_DOMAIN}`
}

/** The mail that a return address is of; null where it is none that we have made. */
export function deliveryOfReturn(address: string): string | null {
  const [, id, proof] = /^retur-([0-9a-f]{32})-([0-9a-f]{16})@/.exec(address.toLowerCase()) ?? []
  if (!id || !proof || !timingSafeEqual(Buffer.from(proof), Buffer.from(proofOf(id)))) return null
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

function proofOf(id: string): string {
  const key = env().AUTH_SECRET
  if (!key) throw new Error('AUTH_SECRET is missing: no return address can be made')
  return createHmac('sha256', key).update(`return ${id}`).digest('hex').slice(0, 16)
}
