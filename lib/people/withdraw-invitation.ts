import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { ById } from './schemas'

/** Takes an invitation back: its link ends at once. */
export const withdrawInvitation = command({
  name: 'invitation.withdraw',
  input: ById,
  async run({ tx, input, now, record }) {
    const invitation = await tx.invitation.findUnique({ where: { id: input.id } })
    if (!invitation) throw new NotFoundError()
    const { id, vendorId, laboratoryId } = invitation
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now, tokenDigest: null },
    })
    if (count === 0)
      throw new StateError(
        invitation.acceptedAt
          ? 'Invitationen er allerede taget imod. Luk brugerens adgang i stedet.'
          : 'Invitationen er allerede trukket tilbage.',
      )
    record({
      type: 'invitation',
      id,
      before: { withdrawnAt: null },
      after: { withdrawnAt: now },
      vendorId,
      laboratoryId,
    })
    return { email: invitation.email }
  },
})
