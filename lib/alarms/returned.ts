import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { markUnreachable } from '@/lib/mailboxes'
import { deliveryOfReturn } from '@/lib/messages/kin'
import { bounceAlarmMails } from './settle-mail'

const SYSTEM: Context = { actor: { kind: 'system', task: 'alarms.returned' } }

/** A mail about an alarm came back: whoever is next in the chain gets it, and a mailbox that is not there is known to be lost (DR-3). */
export async function returnedAlarmMail(
  returnAddress: string,
  { ofAddress, reason }: { ofAddress: boolean; reason: string },
): Promise<void> {
  const mail = deliveryOfReturn(returnAddress)
  if (!mail) return
  const { address } = unwrap(await bounceAlarmMails(SYSTEM, { mail }))
  if (ofAddress && address) unwrap(await markUnreachable(SYSTEM, { address, reason }))
}
