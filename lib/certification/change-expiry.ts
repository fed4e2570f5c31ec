import { command } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { dropNotes } from '@/lib/routine-mail/drop-notes'
import { fromDay, toDay } from '@/lib/text/days'
import { stateDeed } from './deed'
import { lockCertification, move, requireSeen } from './internal'
import { expiryLetter } from './mails'
import { EXPIRY_NOTE } from './remind'
import { ChangeExpiry } from './schemas'
import { tell } from './tell'

/** MedCom lets an approval hold longer, or end sooner, and says why; reminders are counted from the new day (CE-1). */
export const changeExpiry = command({
  name: 'certification.changeExpiry',
  input: ChangeExpiry,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { expiresOn, reason } = input
    const certification = await lockCertification(tx, input.id)
    requireSeen('changeExpiry', certification, input)
    const before = fromDay(certification.expiresOn)
    if (before === expiresOn) throw new StateError('Der er ikke ændret noget endnu. Vælg en anden dag.')
    if (expiresOn && expiresOn < fromDay(certification.approvedOn)!)
      throw new ValidationError({ expiresOn: 'Vælg en dag efter den, godkendelsen gælder fra.' })
    const state = await move(tx, certification, {
      deed: 'changeExpiry',
      actor,
      now,
      note: reason,
      day: expiresOn,
      changes: { expiresOn: expiresOn && toDay(expiresOn), remindedDays: null },
    })
    await dropNotes(tx, EXPIRY_NOTE, certification.id)
    const told = await tell(scope, certification, 'vendor', expiryLetter(certification, expiresOn, reason))
    const deed = stateDeed(certification, { state, reason })
    record({ ...deed, before: { expiresOn: before }, after: { expiresOn, reason } })
    return { id: certification.id, told }
  },
})
