import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { INVITATION_DAYS, invitationState, later } from './rules'
import { ById } from './schemas'

/** Mails an invitation once more, with a fresh link and a fresh week. The earlier link ends. */
export const resendInvitation = command({
  name: 'invitation.resend',
  input: ById,
  async run({ tx, input, now, record, enqueue }) {
    const invitation = await tx.invitation.findUnique({ where: { id: input.id } })
    if (!invitation) throw new NotFoundError()
    const state = invitationState(invitation, now)
    if (state === 'accepted') throw new StateError('Invitationen er allerede taget imod.')
    if (state === 'withdrawn') throw new StateError('Invitationen er trukket tilbage. Send en ny.')
    const expiresAt = later(now, INVITATION_DAYS * 24 * 60)
    const { id, vendorId, laboratoryId } = invitation
    await tx.invitation.update({ where: { id }, data: { expiresAt, tokenDigest: null, invitedAt: now } })
    const [before, after] = [{ expiresAt: invitation.expiresAt }, { expiresAt }]
    record({ type: 'invitation', id, before, after, vendorId, laboratoryId })
    enqueue('people.mailInvitation', { id }, { key: `invitation:${id}` })
    return { email: invitation.email }
  },
})
