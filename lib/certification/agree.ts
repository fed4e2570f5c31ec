import { command } from '@/lib/door'
import { sideOf } from '@/lib/door/actor'
import { StateError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { stateDeed } from './deed'
import { lockCertification, move, requireSeen } from './internal'
import { agreedLetter } from './mails'
import { otherSide } from './rules'
import { AsSeen } from './schemas'
import { tell } from './tell'

/** The other side says yes to the day and the plan that were proposed (CE-1). */
export const agreePlan = command({
  name: 'certification.agree',
  input: AsSeen,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const certification = await lockCertification(tx, input.id)
    requireSeen('agree', certification, input)
    const side = sideOf(actor)
    const plannedOn = fromDay(certification.plannedOn)
    if (!plannedOn) throw new StateError('Der er ikke foreslået en dag endnu. Foreslå en.')
    if (plannedOn < isoDate(now)) throw new StateError('Dagen er gået. Foreslå en anden.')
    if (certification.proposedBy === side)
      throw new StateError('Det er jer, der har foreslået dagen. Den anden part skal sige ja.')
    const state = await move(tx, certification, { deed: 'agree', actor, now, day: plannedOn })
    await tell(scope, certification, otherSide(side), agreedLetter(certification, side, plannedOn))
    record(stateDeed(certification, { state, plannedOn }))
    return { id: certification.id, plannedOn }
  },
})
