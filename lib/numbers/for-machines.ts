import type { AnswerKind } from './answer'
import type { Help, LookUp, LookedUpEvent } from './look-up'

/** A line of the draw log that covers the number. */
interface MachineEvent {
  operation: 'draw' | 'return'
  /** When, in ISO 8601 with UTC. */
  at: string
  /** The laboratory's name. */
  laboratory: string
  /** Both ends of the series, with every leading zero. */
  first: string
  last: string
  /** How many numbers, as digits: there may be more than a JavaScript number can tell apart. */
  count: string
  purpose: 'ordinary' | 'preprinted' | 'emergency'
  /** Told only to the owner of the draw and to MedCom; null to others. */
  account: string | null
  system: string | null
}

/** What `GET /api/v1/numbers/{number}` answers (NR-3). */
export interface MachineAnswer {
  /** The number that was meant: without spaces, hyphens and a scanner's start and stop, letters in capitals. */
  number: string
  /** One of the six answers. */
  answer: AnswerKind
  /** May the number be used? Null where nobody can say now. */
  usable: boolean | null
  /** The same in Danish, to be shown to the person at the bench as it stands. */
  headline: string
  instruction: string
  notes: string[]
  /** The line that holds the number now, or held it last. */
  current: MachineEvent | null
  /** When it was returned, where the answer is `returned`. */
  returnedAt: string | null
  /** Every line that covers the number, oldest first. */
  history: MachineEvent[]
  /** Who helps the asker; null where nobody is known. */
  help: Help | null
  /** When the draw log last came in, and whether that is too long ago for "not found" to be certain. */
  drawLog: { updatedAt: string | null; stale: boolean }
}

const USABLE: Record<LookUp['tone'], boolean | null> = { success: true, error: false, warning: null }

/** The look-up as machines get it: facts and words, without the colours of our page and without inner ids. */
export function forMachines(found: LookUp): MachineAnswer {
  const { number, kind, tone, headline, instruction, notes, current, returnedAt, history, help, log } = found
  return {
    number,
    answer: kind,
    usable: USABLE[tone],
    headline,
    instruction,
    notes,
    current: current && toEvent(current),
    returnedAt: returnedAt?.toISOString() ?? null,
    history: history.map(toEvent),
    help,
    drawLog: { updatedAt: log.updatedAt?.toISOString() ?? null, stale: log.stale },
  }
}

function toEvent({
  kind,
  at,
  laboratory,
  first,
  last,
  count,
  purpose,
  account,
  system,
}: LookedUpEvent): MachineEvent {
  return { operation: kind, at: at.toISOString(), laboratory, first, last, count, purpose, account, system }
}
