import { randomUUID } from 'node:crypto'
import type { UserActor, UserRole } from '@/lib/door/actor'
import { acceptInvitation, makeInvitationLink, sendInvitation } from '@/lib/people'
import { as, context } from './actors'
import { askOwner } from './database'
import { value } from './outcomes'

/** A vendor with nothing but its name. */
export async function aVendor(name = 'Prøveleverandør (test)'): Promise<string> {
  const id = randomUUID()
  await askOwner('insert into organisation (id, name, created_at) values ($1, $2, now())', [id, name])
  return id
}

/** A laboratory that a vendor serves today. */
export async function aLaboratory(
  vendorId: string | null,
  name = 'Prøvelaboratorium (test)',
): Promise<string> {
  const id = randomUUID()
  await askOwner(
    'insert into laboratory (id, name, code, vendor_id, created_at) values ($1, $2, $3, $4, now())',
    [id, name, `LAB-${id.slice(0, 8)}`, vendorId],
  )
  return id
}

interface Person {
  role?: UserRole
  name?: string
  email?: string
  functional?: boolean
  vendorId?: string | null
  laboratoryId?: string | null
}

/** Somebody with access, by way of an invitation, and the context in which they act. */
export async function aPerson({ role = 'medcomAdmin', name = 'Prøve Person', ...more }: Person = {}) {
  const email = more.email ?? `${randomUUID()}@prove.example`
  const invitation = value(await sendInvitation(as.medcomAdmin(), { role, name, ...more, email }))
  const link = value(await makeInvitationLink(as.system, { id: invitation.id }))
  const { userId } = value(await acceptInvitation(as.bearer, { secret: link?.secret ?? '' }))
  const [vendorId, laboratoryId] = [more.vendorId ?? null, more.laboratoryId ?? null]
  const actor: UserActor = {
    ...as.medcomAdmin().actor,
    id: userId,
    role,
    name,
    email,
    functional: more.functional ?? false,
    vendorId,
    laboratoryId,
    supportVendorId: vendorId,
  }
  return { id: userId, email, context: context(actor) }
}
