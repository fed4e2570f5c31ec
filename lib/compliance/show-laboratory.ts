import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { requirePlace } from './internal'
import { requirementsOn } from './requirements'
import { ById } from './schemas'
import { standingOf } from './standing'

/** How a laboratory stands with each requirement that is asked of laboratories (CO-2). */
export const showLaboratoryCompliance = query({
  name: 'compliance.laboratory',
  input: ById,
  async run({ tx, input: { id }, now }) {
    const place = await requirePlace(tx, 'laboratory', id)
    const requirements = await requirementsOn(tx, isoDate(now))
    const cells = await tx.complianceCell.findMany({ where: { laboratoryId: id, endedAt: null } })
    return {
      ...place,
      ...standingOf(
        requirements.filter(({ appliesTo }) => appliesTo !== 'vendor'),
        cells,
      ),
    }
  },
})
