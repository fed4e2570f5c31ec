import type { Actor } from '@/lib/door/actor'
import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { formatDateTime, isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { confirm, lockChange } from './internal'
import { CouldNot, SetUpByHand } from './schemas'

/**
 * Somebody has set an account up in NPN-servicen by hand (AC-3). A change holds the whole of what is wanted, so what was
 * asked before it and nobody has answered is done with it.
 */
export const setUp = command({
  name: 'provisioning.setUp',
  input: SetUpByHand,
  async run({ actor, tx, input, now, record }) {
    const { doneOn, note, credentialExpiresOn, certificateExpiresOn } = input
    if (doneOn > isoDate(now)) throw new ValidationError({ doneOn: 'Vælg i dag eller en dag før.' })
    const sequence = BigInt(input.cursor)
    const { account } = await openChange(tx, sequence)
    const answered = { acknowledgedAt: now, acknowledgedBy: by(actor), doneOn: toDay(doneOn) }
    await tx.accountChange.update({ where: { sequence }, data: { ...answered, outcome: 'done', note } })
    const before = await tx.accountChange.updateMany({
      where: { accountId: account.id, sequence: { lt: sequence }, outcome: null },
      data: { ...answered, outcome: 'done', note: `Udført med ændring ${sequence}.` },
    })
    await confirm(tx, {
      accountId: account.id,
      sequence,
      at: now,
      ...(credentialExpiresOn && { credentialExpiresOn: toDay(credentialExpiresOn) }),
      ...(certificateExpiresOn && { certificateExpiresOn: toDay(certificateExpiresOn) }),
    })
    record({
      type: 'account',
      id: account.id,
      after: { change: input.cursor, confirmation: 'hasIt', doneOn, ...(note && { message: note }) },
      vendorId: account.vendorId,
    })
    return { account: { id: account.id, name: account.name }, alsoDone: before.count }
  },
})

/** Somebody could not set an account up, and says why: it stays on the list until it is done. */
export const couldNotSetUp = command({
  name: 'provisioning.couldNot',
  input: CouldNot,
  async run({ actor, tx, input: { cursor, note }, now, record }) {
    const sequence = BigInt(cursor)
    const { account } = await openChange(tx, sequence)
    await tx.accountChange.update({
      where: { sequence },
      data: { outcome: 'failed', note, acknowledgedAt: now, acknowledgedBy: by(actor) },
    })
    record({
      type: 'account',
      id: account.id,
      after: { change: cursor, confirmation: 'couldNot', message: note },
      vendorId: account.vendorId,
    })
    return { account: { id: account.id, name: account.name } }
  },
})

/** The change, which somebody may still do: it is the newest of its account, and nobody has said that it is done. */
async function openChange(tx: Tx, sequence: bigint) {
  const change = await lockChange(tx, sequence)
  if (change.outcome === 'done')
    throw new StateError(
      `Ændringen er allerede udført: det blev meldt ${formatDateTime(change.acknowledgedAt!)}. Genindlæs listen.`,
    )
  if (change.account.wantedChange !== sequence)
    throw new StateError(
      'Der er kommet en nyere ændring af kontoen. Genindlæs listen, og udfør den i stedet.',
    )
  return change
}

function by(actor: Actor): string | null {
  return actor.kind === 'user' ? `user:${actor.id}` : actor.kind
}
