import { can } from '@/lib/agreements/rules'
import { query } from '@/lib/door'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { messageOf } from './effect-words'
import { effectOf } from './rules'
import { Terminate } from './schemas'

/** When the agreement would end if it were terminated now; nothing is written. */
export const previewTermination = query({
  name: 'notice.previewTermination',
  input: Terminate,
  async run({ tx, input, now }) {
    const agreement = await tx.agreement.findUnique({
      where: { id: input.id },
      include: {
        vendor: { select: { name: true } },
        administrator: { select: { name: true } },
        templateVersion: { select: { terminationMonths: true } },
      },
    })
    if (!agreement) throw new NotFoundError()
    if (!can('terminate', agreement.state)) throw new StateError('Kun en gældende aftale kan opsiges.')
    const { effectiveOn: wanted, shortReason, reason } = input
    const months = agreement.templateVersion.terminationMonths
    const effect = effectOf({ givenOn: isoDate(now), months, wanted, shortReason, reason })
    if (!effect.ok) throw new ValidationError(messageOf(effect))
    return {
      ...effect,
      months,
      number: agreement.number,
      vendor: agreement.vendor.name,
      administrator: agreement.administrator.name,
    }
  },
})
