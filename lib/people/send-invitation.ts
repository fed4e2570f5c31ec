import { command } from '@/lib/door'
import { ForbiddenError, ValidationError } from '@/lib/door/errors'
import { actorId, isStaff, ownVendor, type Actor } from '@/lib/door/actor'
import type { Tx } from '@/lib/db/client'
import { requireServedLaboratory } from './internal'
import { INVITATION_DAYS, invitableRoles, isAdministrator, later } from './rules'
import { SendInvitation } from './schemas'
import type { z } from '@/lib/text/schema'

/** Invites somebody by mail. Vendor administrators invite to their own organisation and the laboratories they serve. */
export const sendInvitation = command({
  name: 'invitation.send',
  input: SendInvitation,
  async run({ actor, tx, input, now, record, enqueue }) {
    if (!rolesInvitedBy(actor).includes(input.role))
      throw new ForbiddenError(true, 'Du kan ikke invitere til den rolle.')
    if (input.functional && isAdministrator(input.role))
      throw new ValidationError({
        role: 'En administrator logger ind personligt. Vælg en anden rolle til en funktionspostkasse.',
      })
    const place = await placeOfInvited(tx, actor, input)
    if (await tx.user.findFirst({ where: { email: input.email } }))
      throw new ValidationError({
        email: 'Der er allerede en bruger med den mailadresse. Find brugeren på listen.',
      })
    const waiting = { email: input.email, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } }
    if (await tx.invitation.findFirst({ where: waiting }))
      throw new ValidationError({
        email: 'Der er allerede sendt en invitation til adressen. Send den igen fra listen.',
      })
    const { email, name, role, functional } = input
    const invitation = await tx.invitation.create({
      data: {
        email,
        name,
        role,
        functional,
        ...place,
        invitedBy: actorId(actor) ?? '',
        invitedAt: now,
        expiresAt: later(now, INVITATION_DAYS * 24 * 60),
      },
    })
    const [id, after] = [invitation.id, { email, name, role, functional }]
    record({ type: 'invitation', id, after, personal: ['email', 'name'], person: id, ...place })
    enqueue('people.mailInvitation', { id }, { key: `invitation:${id}` })
    return { id, email }
  },
})

/** The portal itself invites the first MedCom administrator, and nobody else. */
function rolesInvitedBy(actor: Actor) {
  if (actor.kind === 'system') return ['medcomAdmin']
  return actor.kind === 'user' ? invitableRoles(actor.role) : []
}

/** A laboratory's invitation is stamped with its vendor, so that the vendor sees it. */
async function placeOfInvited(tx: Tx, actor: Actor, input: z.output<typeof SendInvitation>) {
  if (input.role === 'laboratoryUser') {
    if (!input.laboratoryId) throw new ValidationError({ laboratoryId: 'Vælg et laboratorium.' })
    const laboratory = await requireServedLaboratory(tx, actor, input.laboratoryId)
    if (laboratory.closedOn)
      throw new ValidationError({ laboratoryId: 'Laboratoriet er lukket. Vælg et andet.' })
    return { vendorId: laboratory.vendorId, laboratoryId: laboratory.id }
  }
  if (input.role === 'medcomAdmin' || input.role === 'medcomReader')
    return { vendorId: null, laboratoryId: null }
  if (!isStaff(actor)) return { vendorId: ownVendor(actor), laboratoryId: null }
  const vendor = input.vendorId && (await tx.organisation.findUnique({ where: { id: input.vendorId } }))
  if (!vendor) throw new ValidationError({ vendorId: 'Vælg en leverandør.' })
  return { vendorId: vendor.id, laboratoryId: null }
}
