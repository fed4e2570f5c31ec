import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { formatDate, isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { stateDeed } from './deed'
import { lockCertification, move, requireSeen } from './internal'
import { AsSeen } from './schemas'

/** MedCom begins the test on the day that was agreed, or later (CE-1). */
export const beginTest = command({
  name: 'certification.begin',
  input: AsSeen,
  async run({ tx, input, actor, now, record }) {
    const certification = await lockCertification(tx, input.id)
    requireSeen('begin', certification, input)
    const plannedOn = fromDay(certification.plannedOn)!
    if (plannedOn > isoDate(now))
      throw new StateError(
        `Testen er aftalt til den ${formatDate(plannedOn)}. Foreslå en anden dag, hvis den skal begynde før.`,
      )
    const state = await move(tx, certification, { deed: 'begin', actor, now })
    record(stateDeed(certification, { state }))
    return { id: certification.id }
  },
})
