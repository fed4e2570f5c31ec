import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { formatDate, isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { stateDeed } from './deed'
import { lockAgreement, move, requireState } from './internal'
import { endedLetter } from './mails'
import { ById } from './schemas'
import { tell } from './tell'

/** Ends a terminated agreement the day after its last day. The portal does it, once (AG-2). */
export const endAgreement = command({
  name: 'agreement.end',
  input: ById,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const agreement = await lockAgreement(tx, input.id)
    requireState('end', agreement.state)
    const endsOn = fromDay(agreement.endsOn)
    if (!endsOn || endsOn >= isoDate(now)) throw new StateError('Aftalen gælder stadig.')
    const reason = `Sidste gyldige dag var ${formatDate(endsOn)}.`
    const state = await move(tx, agreement, { deed: 'end', actor, now, reason })
    await tell(scope, agreement, agreement.vendorId, endedLetter(agreement, endsOn, 'vendor'))
    await tell(scope, agreement, null, endedLetter(agreement, endsOn, 'medcom'))
    record(stateDeed(agreement, { state, reason }))
    return { id: agreement.id }
  },
})
