import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { stateDeed } from './deed'
import { freezeDocument } from './documents'
import { lockAgreement, move, requireState } from './internal'
import { sentLetter } from './mails'
import { AsSeen } from './schemas'
import { tell } from './tell'

/** Sends a draft to be signed: the document is written and frozen, and the vendor is told (AG-2, AG-3). */
export const sendAgreement = command({
  name: 'agreement.send',
  input: AsSeen,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const agreement = await lockAgreement(tx, input.id)
    requireState('send', agreement.state)
    if (input.version) requireVersion(agreement, { version: input.version }, [])
    const today = isoDate(now)
    const days = await settingAt(tx, 'agreement.signByDays', now, 30)
    const signBy = fromDay(agreement.signBy) ?? addDays(today, days)
    if (signBy < today)
      throw new StateError('Den sidste dag til underskrift er passeret. Ret kladden, og send den derefter.')
    if (agreement.templateVersion.status !== 'published')
      throw new StateError(
        'Skabelonen er afløst af en nyere version. Ret kladden, så den bruger den nye, og send den derefter.',
      )
    const document = await freezeDocument(tx, { ...agreement, signBy: toDay(signBy) }, now, actor)
    const state = await move(tx, agreement, {
      deed: 'send',
      actor,
      now,
      changes: { signBy: toDay(signBy), sentAt: agreement.sentAt ?? now },
    })
    const told = await tell(
      scope,
      agreement,
      agreement.vendorId,
      sentLetter(agreement, signBy, agreement.message),
    )
    record(stateDeed(agreement, { state, signBy, sha256: document.sha256 }))
    return { id: agreement.id, told }
  },
})
