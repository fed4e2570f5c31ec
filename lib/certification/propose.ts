import { command } from '@/lib/door'
import { sideOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { stateDeed } from './deed'
import { lockCertification, move, requireSeen } from './internal'
import { proposedLetter } from './mails'
import { otherSide } from './rules'
import { ProposePlan } from './schemas'
import { tell } from './tell'

/** Either side proposes a day and a plan for the test; it then waits for the other to say yes (CE-1). */
export const proposePlan = command({
  name: 'certification.propose',
  input: ProposePlan,
  async run(scope) {
    const { tx, input, actor, now, record } = scope
    const { plannedOn, plan } = input
    const certification = await lockCertification(tx, input.id)
    requireSeen('propose', certification, input)
    requireComing(plannedOn, isoDate(now))
    const side = sideOf(actor)
    const state = await move(tx, certification, {
      deed: 'propose',
      actor,
      now,
      note: plan,
      day: plannedOn,
      waitsFor: otherSide(side),
      changes: { plannedOn: toDay(plannedOn), plan, proposedBy: side },
    })
    const told = await tell(
      scope,
      certification,
      otherSide(side),
      proposedLetter(certification, side, plannedOn, plan),
    )
    record(stateDeed(certification, { state, plannedOn, plan }))
    return { id: certification.id, told }
  },
})

/** @throws ValidationError for a day that is past */
export function requireComing(plannedOn: string, today: string): void {
  if (plannedOn < today) throw new ValidationError({ plannedOn: 'Vælg i dag eller en senere dag.' })
}
