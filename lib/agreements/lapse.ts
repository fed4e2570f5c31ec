import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { formatDate, isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { lockAgreement, move, requireState } from './internal'
import { lapsedLetter } from './mails'
import { stateDeed } from './deed'
import { ById } from './schemas'
import { tell } from './tell'

/** Lets an agreement lapse that nobody signed by its last day. The portal does it the day after, once (AG-2). */
export const lapseAgreement = command({
  name: 'agreement.lapse',
  input: ById,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const agreement = await lockAgreement(tx, input.id)
    requireState('lapse', agreement.state)
    const signBy = fromDay(agreement.signBy)
    if (!signBy || signBy >= isoDate(now)) throw new StateError('Aftalen kan stadig underskrives.')
    const reason = `Ikke underskrevet senest ${formatDate(signBy)}.`
    const state = await move(tx, agreement, { deed: 'lapse', actor, now, reason })
    await tell(scope, agreement, agreement.vendorId, lapsedLetter(agreement, signBy, 'vendor'))
    await tell(scope, agreement, null, lapsedLetter(agreement, signBy, 'medcom'))
    record(stateDeed(agreement, { state, reason }))
    return { id: agreement.id }
  },
})
