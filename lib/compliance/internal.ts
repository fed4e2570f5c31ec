import type { Tx } from '@/lib/db/client'
import { NotFoundError, ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { addMonths } from '@/lib/text/days'
import type { Subject } from './schemas'

/** Whom a cell is about: a vendor, or a laboratory with the vendor it has today. */
export interface Place {
  vendorId: string
  laboratoryId: string | null
  name: string
  vendorName: string
}

export const LABORATORY_WITH_VENDOR = {
  id: true,
  name: true,
  vendor: { select: { id: true, name: true } },
} as const

/**
 * The vendor or the laboratory whose cells are asked for.
 * @throws NotFoundError where there is none that the asker sees, or nobody that answers for it
 */
export async function requirePlace(tx: Tx, of: Subject, id: string): Promise<Place> {
  if (of === 'vendor') {
    const vendor = await tx.organisation.findFirst({
      where: { id, roles: { some: { kind: 'vendor' } } },
      select: { name: true },
    })
    if (!vendor) throw new NotFoundError()
    return { vendorId: id, laboratoryId: null, name: vendor.name, vendorName: vendor.name }
  }
  const laboratory = await tx.laboratory.findUnique({ where: { id }, select: LABORATORY_WITH_VENDOR })
  if (!laboratory?.vendor) throw new NotFoundError()
  const { vendor, name } = laboratory
  return { vendorId: vendor.id, laboratoryId: id, name, vendorName: vendor.name }
}

/** Years a dispensation may last at most: what lasts longer is a change of the requirement. */
const MOST_MONTHS = 36

/** @throws ValidationError for a day that is past or too far ahead */
export function requireComingDay(until: string, now: Date): void {
  const today = isoDate(now)
  if (until < today) throw new ValidationError({ until: 'Vælg i dag eller en senere dag.' })
  if (until > addMonths(today, MOST_MONTHS))
    throw new ValidationError({
      until: 'Vælg en dag inden for tre år. Skal det gælde længere, så ret kravet.',
    })
}
