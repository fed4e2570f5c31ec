import { query } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { invitationState } from './rules'
import { BySecret } from './schemas'

/** What the bearer of an invitation's link is invited to. */
export const showInvitation = query({
  name: 'invitation.show',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one row.',
  input: BySecret,
  async run({ tx, input, now }) {
    const invitation = await tx.invitation.findUnique({
      where: { tokenDigest: digest(input.secret) },
      include: { vendor: { select: { name: true } }, laboratory: { select: { name: true } } },
    })
    if (!invitation) throw new NotFoundError('Linket kendes ikke. Måske er der sendt et nyere.')
    const { email, name, role, functional, expiresAt, vendor, laboratory } = invitation
    const belongsTo = laboratory?.name ?? vendor?.name ?? 'MedCom'
    return { email, name, role, functional, expiresAt, belongsTo, state: invitationState(invitation, now) }
  },
})
