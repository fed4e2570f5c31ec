import { functionRead } from '@/lib/door'
import { isStaff, type Actor } from '@/lib/door/actor'
import { looksLikeCpr } from '@/lib/text/identifiers'
import { answerFor, logState, type AnswerKind } from './answer'
import { fitsRule, type FormatRule } from './format-rule'
import { LookUpNumber } from './schemas'
import { formatNumber, parseNumber } from './series'
import { answerText, logText, type AnswerText } from './texts'
import { verdict, type NumberEvent } from './verdict'

/** One line of the log that covers the number, in the columns everybody may see; account and system for their owner. */
export interface LookedUpEvent extends NumberEvent {
  laboratory: string
  first: string
  last: string
  count: string
  purpose: 'ordinary' | 'preprinted' | 'emergency'
  account: string | null
  system: string | null
}

/** Who helps the asker: their own first-level support; for MedCom the drawer's (bilag 1, 9.1). */
export interface Help {
  name: string
  phone: string | null
  email: string | null
  hours: string | null
}

/** The answer to one look-up (NR-1), ready to be shown or sent. */
export interface LookUp extends AnswerText {
  number: string
  kind: AnswerKind
  /** Whether the log knows the number, so that it has an address of its own. */
  known: boolean
  /** The line that holds the number now, or held it last; null when the log does not know it. */
  current: LookedUpEvent | null
  returnedAt: Date | null
  /** Every line that covers the number, oldest first. */
  history: LookedUpEvent[]
  help: Help | null
  log: { updatedAt: Date | null; stale: boolean; text: string }
}

/** What the database function npn_look_up answers. */
interface Found {
  now: string
  events: FoundEvent[]
  lastReceivedAt: string | null
  staleAfterHours: number
  rule: FormatRule | null
  support: Help | null
}

interface FoundEvent {
  id: string
  operation: 'draw' | 'return'
  at: string
  purpose: LookedUpEvent['purpose']
  laboratoryId: string
  laboratory: string
  prefix: string
  width: number
  first: string
  last: string
  count: string
  account: string | null
  system: string | null
}

/** A number that is not built as one can be in no series; nothing has width 0. */
const IN_NO_SERIES = { prefix: '', width: 0, value: 0n }

/**
 * Who drew a sample number, whether it was returned, what to do and who helps (NR-1, NR-3). The one read across
 * tenants: tubes travel between laboratories.
 */
export const lookUpNumber = functionRead({
  name: 'number.lookUp',
  input: LookUpNumber,
  databaseFunction: 'npn_look_up',
  identifiesKeys: true,
  parameters({ number }, actor) {
    const { prefix, width, value } = parseNumber(number) ?? IN_NO_SERIES
    const { vendorId, laboratoryId, supportVendorId } = askerOf(actor)
    return [prefix, width, value, vendorId, laboratoryId, asksForMedCom(actor), supportVendorId]
  },
  answer: (found: Found, { number }): LookUp => answer(number, found),
})

/** MedCom's own services ask with a key that belongs to no vendor; npn_look_up judges a key it identifies alike. */
function asksForMedCom(actor: Actor): boolean {
  return isStaff(actor) || (actor.kind === 'apiKey' && actor.vendorId === null)
}

function askerOf(actor: Actor) {
  const vendorId = 'vendorId' in actor ? actor.vendorId : null
  return {
    vendorId,
    laboratoryId: 'laboratoryId' in actor ? actor.laboratoryId : null,
    supportVendorId: 'supportVendorId' in actor ? actor.supportVendorId : vendorId,
  }
}

function answer(number: string, found: Found): LookUp {
  const now = new Date(found.now)
  const judged = verdict(found.events.map(toEvent))
  const log = logState(
    found.lastReceivedAt ? new Date(found.lastReceivedAt) : null,
    found.staleAfterHours,
    now,
  )
  const unlike = found.rule !== null && !fitsRule(number, found.rule)
  const full = answerFor(judged, unlike, log)
  return {
    ...answerText(full, looksLikeCpr(number), Boolean(found.support?.phone), now),
    number,
    kind: full.kind,
    known: judged.kind !== 'notFound',
    current:
      judged.kind === 'drawnMoreThanOnce' ? judged.draws.at(-1)! : 'draw' in judged ? judged.draw : null,
    returnedAt: judged.kind === 'returned' ? judged.returned.at : null,
    history: judged.events,
    help: found.support,
    log: { ...log, text: logText(log, now) },
  }
}

function toEvent({ id, operation, at, prefix, width, first, last, ...rest }: FoundEvent): LookedUpEvent {
  return {
    kind: operation,
    drawId: id,
    at: new Date(at),
    laboratoryId: rest.laboratoryId,
    laboratory: rest.laboratory,
    first: formatNumber(prefix, width, BigInt(first)),
    last: formatNumber(prefix, width, BigInt(last)),
    count: rest.count,
    purpose: rest.purpose,
    account: rest.account,
    system: rest.system,
  }
}
