import type { Prisma, Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { requirePlace, type Place } from './internal'
import type { Evidence } from './judge'
import { asRequirement } from './requirements'
import { ShowCell } from './schemas'

/** Rows of history on a page: a cell that changes more often than that says nothing more. */
const SHOWN = 50

/** How one vendor or laboratory stands with one requirement: what shows it, how it was, and its dispensations (CO-2). */
export const showCell = query({
  name: 'compliance.cell',
  input: ShowCell,
  async run({ tx, input, now }) {
    const place = await requirePlace(tx, input.of, input.id)
    const today = isoDate(now)
    const rows = await tx.requirement.findMany({ where: { key: input.key }, orderBy: { validFrom: 'desc' } })
    const versions = rows.map(asRequirement)
    const requirement = versions.find(({ validFrom }) => validFrom <= today) ?? versions.at(-1)
    if (!requirement) throw new NotFoundError()
    const cells = await tx.complianceCell.findMany({
      where: { ...ownPlace(place), requirementKey: input.key },
      orderBy: [{ since: 'desc' }, { id: 'desc' }],
      take: SHOWN,
    })
    const history = cells.map(asCell)
    const current = history.find(({ endedAt }) => !endedAt) ?? null
    return {
      ...place,
      requirement,
      /** Whether it is asked today. */
      asked: !requirement.validTo || requirement.validTo >= today,
      current,
      history,
      dispensations: await dispensationsOf(tx, place, input.key, today),
      agreement: await tx.agreement.findFirst({
        where: { vendorId: place.vendorId, state: { in: ['inForce', 'terminated', 'settingUp'] } },
        select: { id: true, number: true, inForceOn: true },
        orderBy: [{ inForceOn: { sort: 'desc', nulls: 'last' } }, { number: 'desc' }],
      }),
      today,
    }
  },
})

function ownPlace({ vendorId, laboratoryId }: Place) {
  return laboratoryId ? { laboratoryId } : { vendorId, laboratoryId: null }
}

function asCell({ id, state, until, evidence, since, endedAt }: Prisma.ComplianceCellGetPayload<object>) {
  return { id, state, until: fromDay(until), evidence: evidence as unknown as Evidence, since, endedAt }
}

/** The place's own, and for a laboratory its vendor's for everybody; the newest first. */
async function dispensationsOf(
  tx: Tx,
  { vendorId, laboratoryId }: Place,
  requirementKey: string,
  today: string,
) {
  const rows = await tx.dispensation.findMany({
    where: {
      vendorId,
      requirementKey,
      OR: [{ laboratoryId: null }, ...(laboratoryId ? [{ laboratoryId }] : [])],
    },
    orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  })
  return rows.map(({ fromDay: from, until, ...row }) => ({
    ...row,
    fromDay: fromDay(from),
    until: fromDay(until),
    holds: row.withdrawnAt === null && fromDay(until) >= today,
    /** It is given here, and can be extended and withdrawn here. */
    own: row.laboratoryId === laboratoryId,
  }))
}
