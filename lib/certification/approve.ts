import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { stateDeed } from './deed'
import { requireProtocol } from './files'
import { lockCertification, move, requireSeen } from './internal'
import { approvedLetter } from './mails'
import { Approve } from './schemas'
import { tell } from './tell'

/** MedCom approves what was tested, from a day and until one where it ends; the protocol must be attached (CE-1). */
export const approveCertification = command({
  name: 'certification.approve',
  input: Approve,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { approvedOn, expiresOn, note } = input
    const certification = await lockCertification(tx, input.id)
    requireSeen('approve', certification, input)
    if (approvedOn > isoDate(now))
      throw new ValidationError({ approvedOn: 'Skriv en dato, der ikke ligger i fremtiden.' })
    await requireProtocol(tx, certification.id)
    const state = await move(tx, certification, {
      deed: 'approve',
      actor,
      now,
      note,
      day: expiresOn,
      changes: {
        decidedAt: now,
        decidedBy: userOf(actor),
        decision: note,
        approvedOn: toDay(approvedOn),
        expiresOn: expiresOn && toDay(expiresOn),
        remindedDays: null,
      },
    })
    const told = await tell(scope, certification, 'vendor', approvedLetter(certification, expiresOn, note))
    record(stateDeed(certification, { state, approvedOn, expiresOn, decision: note }))
    return { id: certification.id, told }
  },
})
