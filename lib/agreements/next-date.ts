import type { AgreementState } from './rules'
import type { AgreementEvent } from './words'

export interface Dated {
  date: string
  event: AgreementEvent
}

interface Source {
  state: AgreementState
  signBy: string | null
  inForceFrom: string | null
  endsOn: string | null
  /** Deadlines of what is still open on the checklist. */
  deadlines: readonly string[]
  notices: readonly {
    kind: 'termination' | 'changedTerms' | 'succession'
    actBy: string
    effectiveOn: string
    /** Whether an answer is still hoped for. */
    unanswered: boolean
  }[]
}

const EVENT_OF_NOTICE = { termination: 'ends', changedTerms: 'newTerms', succession: 'succession' } as const

/** Every date of an agreement that somebody must know of, the earliest first; days as yyyy-mm-dd. */
export function datesOf({ state, signBy, inForceFrom, endsOn, deadlines, notices }: Source): Dated[] {
  const dates: Dated[] = []
  const add = (date: string | null, event: AgreementEvent) => date && dates.push({ date, event })
  if (state === 'sent') add(signBy, 'signBy')
  if (state === 'settingUp') add(inForceFrom, 'takesEffect')
  if (state === 'terminated') add(endsOn, 'ends')
  if (state === 'settingUp' || state === 'inForce' || state === 'terminated') {
    for (const deadline of deadlines) add(deadline, 'obligation')
    for (const { kind, actBy, effectiveOn, unanswered } of notices) {
      if (unanswered && actBy !== effectiveOn) add(actBy, 'answerBy')
      if (kind !== 'termination') add(effectiveOn, EVENT_OF_NOTICE[kind])
    }
  }
  return dates.sort((a, b) => a.date.localeCompare(b.date) || a.event.localeCompare(b.event))
}
