import type { Tx } from '@/lib/db/client'
import { isStaff, type Actor } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'

/** Copenhagen's calendar day at a moment. */
export const today = (now: Date) => isoDate(now)

/** A period of a record with its days as texts. */
export function withDays<T extends { validFrom: Date; validTo: Date | null }>(row: T) {
  return { ...row, validFrom: fromDay(row.validFrom), validTo: fromDay(row.validTo) }
}

/** The names of organisations by id, of those the asker may see. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const found = await tx.organisation.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** Refuses a vendor's change of another's record as what it is to them: not there. Reading may be wider than writing. */
export function requireOwn(actor: Actor, vendorId: string | null): void {
  const own = actor.kind === 'user' && actor.vendorId !== null && actor.vendorId === vendorId
  if (!own && !isStaff(actor) && actor.kind !== 'system') throw new NotFoundError()
}

/** Another command got in between reading and writing. */
export function requireChanged(count: number): void {
  if (count === 0) throw new StateError('En anden har netop ændret det samme. Genindlæs siden, og prøv igen.')
}
