import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { markUnreachable } from '@/lib/mailboxes'
import { bounceDelivery } from './bounce'
import { deliveryOfReturn } from './return-address'

const SYSTEM: Context = { actor: { kind: 'system', task: 'messages.returned' } }

/** Whether mail to the address is one that comes back to us. */
export function takesReturns(address: string): boolean {
  return deliveryOfReturn(address) !== null
}

/** A mail of ours came back: whoever is next in the chain gets it, and a mailbox that is not there is known to be lost (SM-3). */
export async function returnedMail(
  returnAddress: string,
  { ofAddress, reason }: { ofAddress: boolean; reason: string },
): Promise<void> {
  const delivery = deliveryOfReturn(returnAddress)
  if (!delivery) return
  const { address } = unwrap(await bounceDelivery(SYSTEM, { delivery, reason }))
  if (ofAddress && address) unwrap(await markUnreachable(SYSTEM, { address, reason }))
}
