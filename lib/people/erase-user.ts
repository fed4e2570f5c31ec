import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { keepOneAdministrator, placeOf, requireUser } from './internal'
import { emptyMails, ERASED, erasedAddress, eraseValues } from './erased'
import { ById } from './schemas'

/**
 * Empties everything personal that is held on somebody, in the audit log too: the chain still verifies, since it holds
 * only salted digests, and says that the value was erased (RP-4).
 */
export const eraseUser = command({
  name: 'user.erase',
  input: ById,
  async run({ actor, tx, input, now, record }) {
    const user = await requireUser(tx, input.id)
    if (actor.kind === 'user' && actor.id === user.id)
      throw new StateError('Du kan ikke slette dig selv. Bed en anden administrator om det.')
    await keepOneAdministrator(tx, user)
    const address = erasedAddress(user.id)
    await tx.user.update({
      where: { id: user.id },
      data: {
        email: address,
        name: ERASED,
        title: null,
        deactivatedAt: user.deactivatedAt ?? now,
        erasedAt: now,
        version: { increment: 1 },
      },
    })
    await tx.userIdentity.deleteMany({ where: { userId: user.id } })
    await tx.authenticator.deleteMany({ where: { userId: user.id } })
    await tx.recoveryCode.deleteMany({ where: { userId: user.id } })
    // That there was a right, and when, is part of the agreements' history; where it stood written names the person.
    await tx.signingRight.updateMany({ where: { userId: user.id }, data: { evidence: ERASED } })
    const theirs = { OR: [{ userId: user.id }, { email: user.email }] }
    await tx.invitation.updateMany({
      where: { ...theirs, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now, tokenDigest: null },
    })
    const invitations = await tx.invitation.findMany({ where: theirs, select: { id: true } })
    await tx.invitation.updateMany({ where: theirs, data: { email: address, name: ERASED } })
    // An address that a vendor has named as its mailbox too is more than theirs, and goes with that mailbox.
    if ((await tx.mailbox.count({ where: { address: user.email } })) === 0)
      await emptyMails(tx, { address: user.email, id: user.id })
    const persons = [user.id, user.email, ...invitations.map((invitation) => invitation.id)]
    const erasedValues = await eraseValues(tx, persons, now)
    record({
      type: 'user',
      id: user.id,
      before: { erasedAt: null },
      after: { erasedAt: now, erasedValues },
      ...placeOf(user),
    })
    return { erasedValues }
  },
})
