import { refresh } from '@/lib/agreements/kin'
import { tell } from '@/lib/agreements/tell'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { formatDate, isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { lockNotice, noticeDeed, requireComingTerms } from './internal'
import { objectionLetter } from './mails'
import { AnswerNotice } from './schemas'

/**
 * The vendor accepts new terms or objects to them, and may think again until the last day. To accept is possible for as
 * long as an objection holds the terms back (AG-5).
 */
export const answerNotice = command({
  name: 'notice.answer',
  input: AnswerNotice,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { agreement, notice } = await lockNotice(tx, input.id)
    requireComingTerms(notice, agreement)
    requireVersion(notice, input, ['answer'])
    if (notice.upheldAt)
      throw new StateError('MedCom har fastholdt vilkårene, så svaret kan ikke længere ændres.')
    const actBy = fromDay(notice.actBy)
    const isLate = isoDate(now) > actBy
    if (isLate && !(notice.answer === 'objected' && input.answer === 'accepted'))
      throw new StateError(`Fristen for at svare var den ${formatDate(actBy)}. Skriv til NPN@medcom.dk.`)
    const { answer, note } = input
    await tx.notice.update({
      where: { id: notice.id },
      data: {
        answer,
        answerNote: note,
        answeredAt: now,
        answeredBy: userOf(actor),
        version: { increment: 1 },
      },
    })
    await refresh(tx, agreement.id, now)
    if (answer === 'objected')
      await tell(scope, agreement, null, objectionLetter(agreement, agreement.vendor.name, note))
    const before = { answer: notice.answer, answerNote: notice.answerNote || null }
    record(noticeDeed(agreement, { before, after: { answer, answerNote: note || null } }))
    return { agreementId: agreement.id, answer, effectiveOn: fromDay(notice.effectiveOn) }
  },
})
