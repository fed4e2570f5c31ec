import { effect } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { newSecret } from './secret'
import { invitationState } from './rules'
import { ById } from './schemas'

/** The secret of an open invitation's link, and what its mail says; null where it is open no longer. */
export const makeInvitationLink = effect({
  name: 'invitation.makeLink',
  input: ById,
  async run({ tx, input, now }) {
    const invitation = await tx.invitation.findUnique({
      where: { id: input.id },
      include: { vendor: { select: { name: true } }, laboratory: { select: { name: true } } },
    })
    if (!invitation || invitationState(invitation, now) !== 'open') return null
    const { email, name, role, functional, expiresAt, vendor, laboratory } = invitation
    // The portal itself invites the first administrator: then it is a task, not a person.
    const byPerson = ById.safeParse({ id: invitation.invitedBy }).data
    const inviter = byPerson && (await tx.user.findUnique({ where: byPerson, select: { name: true } }))
    const secret = newSecret()
    await tx.invitation.update({ where: { id: invitation.id }, data: { tokenDigest: digest(secret) } })
    const belongsTo = laboratory?.name ?? vendor?.name ?? 'MedCom'
    return {
      email,
      name,
      role,
      functional,
      expiresAt,
      belongsTo,
      invitedBy: inviter?.name ?? 'MedCom',
      secret,
    }
  },
})
