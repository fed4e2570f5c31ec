import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { startOfDay } from '@/lib/text/copenhagen'
import { addDays, addMonths } from '@/lib/text/days'
import { complianceCurve } from './curve'
import { requirePlace } from './internal'
import { requirementsOn } from './requirements'
import { ById } from './schemas'
import { standingOf } from './standing'

/** Months of the curve. */
const MONTHS = 18

/** How a vendor stands with each requirement, itself and in its laboratories, and over time (CO-2, CO-3). */
export const showVendorCompliance = query({
  name: 'compliance.vendor',
  input: ById,
  async run({ tx, input: { id }, now }) {
    const place = await requirePlace(tx, 'vendor', id)
    const day = isoDate(now)
    const requirements = await requirementsOn(tx, day)
    const cells = await tx.complianceCell.findMany({
      where: { vendorId: id, laboratoryId: null, endedAt: null },
    })
    const laboratories = await inLaboratories(tx, id)
    const { rows, ...counted } = standingOf(requirements, cells)
    return {
      ...place,
      rows: rows.map((row) => ({ ...row, laboratories: laboratories.get(row.key) ?? null })),
      ...counted,
      curve: await monthly(tx, id, day, now),
      agreement: await tx.agreement.findFirst({
        where: { vendorId: id, state: { in: ['inForce', 'terminated'] } },
        select: { id: true, number: true, inForceOn: true },
        orderBy: { inForceOn: { sort: 'desc', nulls: 'last' } },
      }),
    }
  },
})

/** How many of the vendor's laboratories meet each requirement, of those where it can be told. */
async function inLaboratories(tx: Tx, vendorId: string): Promise<Map<string, { met: number; of: number }>> {
  const groups = await tx.complianceCell.groupBy({
    by: ['requirementKey', 'state'],
    where: { vendorId, laboratoryId: { not: null }, endedAt: null },
    _count: { _all: true },
  })
  const found = new Map<string, { met: number; of: number }>()
  for (const { requirementKey, state, _count } of groups) {
    const { met, of } = found.get(requirementKey) ?? { met: 0, of: 0 }
    found.set(requirementKey, {
      met: met + (state === 'met' ? _count._all : 0),
      of: of + _count._all,
    })
  }
  return found
}

/** The end of each of the last months, and now; from the first that anything was judged in. */
async function monthly(tx: Tx, vendorId: string, day: string, now: Date) {
  const days = Array.from({ length: MONTHS }, (_, index) => addMonths(day, index - MONTHS))
  const moments = [...days.map((one) => startOfDay(addDays(one, 1))), now]
  const curve = await complianceCurve(tx, moments, vendorId)
  return curve.map((figures, index) => ({ day: days[index] ?? day, ...figures })).filter(({ of }) => of > 0)
}
