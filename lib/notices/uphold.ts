import { refresh } from '@/lib/agreements/kin'
import { tell } from '@/lib/agreements/tell'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { lockNotice, noticeDeed, requireComingTerms } from './internal'
import { upheldLetter } from './mails'
import { UpholdNotice } from './schemas'

/** MedCom settles an objection by upholding the new terms: they apply on their day, or at once where it has passed. */
export const upholdNotice = command({
  name: 'notice.uphold',
  input: UpholdNotice,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { agreement, notice } = await lockNotice(tx, input.id)
    requireComingTerms(notice, agreement)
    requireVersion(notice, input, [])
    if (notice.answer !== 'objected' || notice.upheldAt)
      throw new StateError('Der er ingen indsigelse at tage stilling til. Genindlæs siden.')
    const { note } = input
    await tx.notice.update({
      where: { id: notice.id },
      data: { upheldAt: now, upheldBy: userOf(actor), upheldNote: note, version: { increment: 1 } },
    })
    await refresh(tx, agreement.id, now)
    const day = fromDay(notice.effectiveOn)
    const effectiveOn = day < isoDate(now) ? isoDate(now) : day
    const letter = upheldLetter(agreement, agreement.administrator.name, effectiveOn, note)
    await tell(scope, agreement, agreement.vendorId, letter)
    record(noticeDeed(agreement, { before: { upheldNote: null }, after: { upheldNote: note } }))
    return { agreementId: agreement.id }
  },
})
