import { command } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { PERSONAL } from './internal'
import { invitationState } from './rules'
import { BySecret } from './schemas'

/** The invited person says yes: access is open from now, under the address the link was mailed to. */
export const acceptInvitation = command({
  name: 'invitation.accept',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one row.',
  input: BySecret,
  async run({ tx, input, now, record }) {
    const tokenDigest = digest(input.secret)
    const invitation = await tx.invitation.findUnique({ where: { tokenDigest } })
    if (!invitation) throw new NotFoundError('Linket kendes ikke. Måske er der sendt et nyere.')
    if (invitationState(invitation, now) !== 'open')
      throw new StateError('Linket gælder ikke længere. Bed om en ny invitation.')
    const { count } = await tx.invitation.updateMany({
      where: { tokenDigest, acceptedAt: null, withdrawnAt: null },
      data: { acceptedAt: now },
    })
    if (count === 0) throw new StateError('Invitationen er allerede taget imod. Log ind i stedet.')
    const { email, name, role, functional, laboratoryId } = invitation
    if (await tx.user.findUnique({ where: { email } }))
      throw new StateError(
        'Der er allerede en bruger med mailadressen. Log ind, eller skriv til NPN@medcom.dk.',
      )
    const vendorId = role === 'laboratoryUser' ? null : invitation.vendorId
    const fields = { email, name, role, functional, vendorId, laboratoryId }
    const user = await tx.user.create({ data: { ...fields, emailVerified: now, createdAt: now } })
    await tx.invitation.update({ where: { id: invitation.id }, data: { userId: user.id } })
    const place = { vendorId: invitation.vendorId, laboratoryId }
    record({ type: 'user', id: user.id, after: fields, personal: PERSONAL, person: user.id, ...place })
    record({
      type: 'invitation',
      id: invitation.id,
      before: { acceptedAt: null },
      after: { acceptedAt: now },
      ...place,
    })
    return { userId: user.id }
  },
})
