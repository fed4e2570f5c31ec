import { randomUUID } from 'node:crypto'
import type { Outcome } from '@/lib/door/errors'
import type { UserActor, UserRole } from '@/lib/door/actor'
import { acceptInvitation, makeInvitationLink, sendInvitation } from '@/lib/people'
import { as, context } from './actors'
import { askOwner } from './database'

/** The value of a verb that must succeed in a test. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.fault)}`)
  return outcome.value
}

/** The kind of fault a verb answered with, or "ok". */
export function faultOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.fault.kind
}

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

/** Sets the clock that the database and every process read; null gives the real one back. */
export async function setClock(at: string | null): Promise<void> {
  await askOwner('delete from clock_setting')
  if (at) await askOwner('insert into clock_setting (id, fixed_at) values (1, $1)', [at])
}

/** The entries of the audit log, oldest first; call before and after to see what a verb left. */
export function auditEntries() {
  return askOwner<{
    verb: string
    actor_id: string | null
    subject_type: string
    subject_id: string
    vendor_id: string | null
    changes: object[]
  }>('select verb, actor_id, subject_type, subject_id, vendor_id, changes from audit_entry order by position')
}
