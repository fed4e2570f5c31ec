import { stateDeed } from '@/lib/agreements/deed'
import { storeDocument } from '@/lib/agreements/documents'
import { lockAgreement, move, requireState } from '@/lib/agreements/kin'
import { tell } from '@/lib/agreements/tell'
import { command } from '@/lib/door'
import { userOf, sideOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { terminationDocument } from './document'
import { messageOf } from './effect-words'
import { giverOf } from './internal'
import { terminationLetter } from './mails'
import { effectOf } from './rules'
import { Terminate } from './schemas'

/** Either party terminates the agreement: it ends on the day the notice allows, and both are told (AG-5). */
export const terminateAgreement = command({
  name: 'notice.terminate',
  input: Terminate,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { reason } = input
    const agreement = await lockAgreement(tx, input.id)
    requireState('terminate', agreement.state)
    requireVersion(agreement, input, [])
    const givenOn = isoDate(now)
    const months = agreement.templateVersion.terminationMonths
    const effect = effectOf({
      givenOn,
      months,
      wanted: input.effectiveOn,
      shortReason: input.shortReason,
      reason,
    })
    if (!effect.ok) throw new ValidationError(messageOf(effect))
    const { effectiveOn, shortReason } = effect
    const { name: giver, other: receiver } = giverOf(agreement, actor)
    const told = { giver, months, effectiveOn, shortReason, reason }
    const by = actor.kind === 'user' ? actor.name : giver
    const { id: documentId } = await storeDocument(tx, agreement, {
      kind: 'notice',
      fileName: `${agreement.number} opsigelse.pdf`,
      mediaType: 'application/pdf',
      content: await terminationDocument(agreement, { ...told, receiver, by, givenAt: now }),
      now,
      actor,
    })
    const givenBy = sideOf(actor)
    const { id } = await tx.notice.create({
      data: {
        agreementId: agreement.id,
        vendorId: agreement.vendorId,
        kind: 'termination',
        givenBy,
        userId: userOf(actor),
        givenAt: now,
        effectiveOn: toDay(effectiveOn),
        actBy: toDay(effectiveOn),
        months,
        shortReason,
        reason,
        documentId,
      },
    })
    const endsOn = toDay(effectiveOn)
    const state = await move(tx, agreement, { deed: 'terminate', actor, now, reason, changes: { endsOn } })
    await tell(scope, agreement, agreement.vendorId, terminationLetter(agreement, told))
    await tell(scope, agreement, null, terminationLetter(agreement, told))
    record(stateDeed(agreement, { state, endsOn: effectiveOn, ...(shortReason && { shortReason }), reason }))
    return { id, agreementId: agreement.id, effectiveOn }
  },
})
