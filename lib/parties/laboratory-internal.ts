import type { Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { holdingOn } from '@/lib/door/search'
import { formatDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { requireChanged, requireOwn } from './internal'
import { periodsOf } from './assignments'
import { holds } from './periods'
import type { OrganisationRoleKind } from './schemas'
import { ROLE_WORDS } from './words'

/** The laboratory an assignment is about: the asker's, and open on that day. */
export async function laboratoryToAssign(tx: Tx, actor: Actor, input: { id: string; validFrom: string }) {
  const laboratory = await tx.laboratory.findUnique({ where: { id: input.id } })
  if (!laboratory) throw new NotFoundError()
  requireOwn(actor, laboratory.vendorId)
  const closedOn = fromDay(laboratory.closedOn)
  if (closedOn !== null && closedOn < input.validFrom)
    throw new StateError(
      `Laboratoriet er lukket den ${formatDate(closedOn)}. Vælg en dag, mens det var åbent.`,
    )
  return { laboratory, closedOn }
}

/** Refuses an assignment to a laboratory that was changed since it was shown, and shows both: by name, as forms do. */
export function requireSeen(
  laboratory: { version: number },
  input: { version: number },
  field: string,
  names: { mine: string | null; theirs: string | null },
): void {
  const { version } = laboratory
  requireVersion({ version, [field]: names.theirs }, { version: input.version, [field]: names.mine }, [field])
}

/** Marks the laboratory as changed, and stamps it with the vendor it has today. Answers with that vendor. */
export async function touch(tx: Tx, id: string, version: number, day: string): Promise<string | null> {
  const vendors = await periodsOf(tx, 'vendor', id)
  const vendorId = vendors.find((period) => holds(period, day))?.value ?? null
  const { count } = await tx.laboratory.updateMany({
    where: { id, version },
    data: { vendorId, version: { increment: 1 } },
  })
  requireChanged(count)
  return vendorId
}

/** Whether a party has the role on that day. */
export async function hasRole(tx: Tx, organisationId: string, kind: OrganisationRoleKind, day: string) {
  return (await tx.organisationRole.count({ where: { organisationId, kind, ...holdingOn(day) } })) > 0
}

/** Refuses a party that does not have the role on that day, in the field where it was chosen. */
export async function requireRole(
  tx: Tx,
  organisationId: string,
  kind: OrganisationRoleKind,
  day: string,
  field: string,
): Promise<string> {
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } })
  if (!organisation) throw new ValidationError({ [field]: 'Vælg en fra listen.' })
  if (!(await hasRole(tx, organisationId, kind, day))) {
    const role = ROLE_WORDS[kind].toLowerCase()
    throw new ValidationError({
      [field]: `${organisation.name} er ikke ${role} den ${formatDate(day)}. Vælg en anden dag eller part.`,
    })
  }
  return organisation.name
}
