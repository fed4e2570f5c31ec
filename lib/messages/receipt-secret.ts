import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/**
 * The secret in the link of a receipt. It follows from the delivery, so that a mail that is sent again holds the same link
 * and none has to be stored.
 */
export function receiptSecret(deliveryId: string): string {
  const key = env().AUTH_SECRET
  if (!key) throw new Error('AUTH_SECRET is missing: no link can be made')
  return createHmac('sha256', key).update(`receipt ${deliveryId}`).digest('base64url')
}

export function isReceiptSecret(deliveryId: string, secret: string): boolean {
  const [expected, given] = [receiptSecret(deliveryId), secret].map((text) => Buffer.from(text))
  return expected!.length === given!.length && timingSafeEqual(expected!, given!)
}
