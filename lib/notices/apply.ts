import { refresh } from '@/lib/agreements/kin'
import { tell } from '@/lib/agreements/tell'
import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { lockNotice, noticeDeed, requireComingTerms } from './internal'
import { appliedLetter } from './mails'
import { mayTakeEffect } from './rules'
import { ById } from './schemas'

/** New terms take effect on their day: from then on the agreement follows the new version. Done once (AG-5). */
export const applyNotice = command({
  name: 'notice.apply',
  input: ById,
  async run(scope) {
    const { tx, input, now, record } = scope
    const { agreement, notice } = await lockNotice(tx, input.id)
    requireComingTerms(notice, agreement)
    if (fromDay(notice.effectiveOn) > isoDate(now)) throw new StateError('Dagen er ikke kommet.')
    if (!mayTakeEffect(notice))
      throw new StateError('Leverandøren har gjort indsigelse, som MedCom skal tage stilling til.')
    const { templateVersion } = notice.termsChange!
    await tx.notice.update({ where: { id: notice.id }, data: { appliedAt: now, version: { increment: 1 } } })
    await tx.agreement.update({
      where: { id: agreement.id },
      data: { templateVersionId: templateVersion.id, version: { increment: 1 } },
    })
    await refresh(tx, agreement.id, now)
    const letter = appliedLetter(agreement, templateVersion.title, templateVersion.number)
    await tell(scope, agreement, agreement.vendorId, letter)
    record(
      noticeDeed(agreement, {
        before: { templateVersionId: agreement.templateVersionId },
        after: { templateVersionId: templateVersion.id, appliedAt: now },
      }),
    )
    return { agreementId: agreement.id }
  },
})
