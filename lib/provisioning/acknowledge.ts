import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { toDay } from '@/lib/text/days'
import { confirm, lockChange, renew, requireOwnKey, saidOf } from './internal'
import { Acknowledge, type AcknowledgedAs } from './schemas'

export interface Acknowledgement {
  cursor: string
  outcome: AcknowledgedAs
  message: string
  at: Date
}

/**
 * NPN-servicen's answer to one change (AC-3), and to no other. Sent again it is answered alike and changes nothing, but for
 * newer days of expiry. What could not be done may be done later; what is done stays so.
 */
export const acknowledge = command({
  name: 'provisioning.acknowledge',
  input: Acknowledge,
  async run({ actor, tx, input, now, record }): Promise<Acknowledgement> {
    requireOwnKey(actor)
    const { outcome, message } = input
    const sequence = BigInt(input.cursor)
    const change = await lockChange(tx, sequence)
    const { account } = change
    const days = {
      credentialExpiresOn: dayOf(input.credentialExpiresOn),
      certificateExpiresOn: dayOf(input.certificateExpiresOn),
    }
    const isSame = change.outcome === outcome && (outcome === 'done' || change.note === message)
    if (isSame) {
      if (outcome === 'done' && (await renew(tx, account.id, sequence, days)))
        record({ type: 'account', id: account.id, after: saidOf<string>(input), vendorId: account.vendorId })
      return answerOf(input.cursor, outcome, change.note, change.acknowledgedAt ?? now)
    }
    if (change.outcome === 'done')
      throw new StateError('Ændringen er allerede kvitteret som udført. Det kan ikke gøres om.')
    await tx.accountChange.update({
      where: { sequence },
      data: {
        outcome,
        note: message,
        acknowledgedAt: now,
        acknowledgedBy: actor.kind === 'apiKey' ? `key:${actor.id}` : actor.kind,
      },
    })
    if (outcome === 'done') await confirm(tx, { accountId: account.id, sequence, at: now, ...days })
    record({
      type: 'account',
      id: account.id,
      after: {
        change: input.cursor,
        confirmation: outcome === 'done' ? 'hasIt' : 'couldNot',
        ...(message && { message }),
        ...(outcome === 'done' && saidOf<string>(input)),
      },
      vendorId: account.vendorId,
    })
    return answerOf(input.cursor, outcome, message, now)
  },
})

function answerOf(cursor: string, outcome: AcknowledgedAs, message: string, at: Date): Acknowledgement {
  return { cursor, outcome, message, at }
}

function dayOf(day: string | null | undefined): Date | null | undefined {
  return typeof day === 'string' ? toDay(day) : day
}
