import { formatDateTime, formatRelativeDay } from '../format'
import type { Answer, AnswerKind, LogState } from './answer'
import type { NumberEvent } from './verdict'

/** An event with the name people know the laboratory by. */
export interface NamedEvent extends NumberEvent {
  laboratory: string
}

export interface AnswerText {
  /** Colour and shape: green may be used, red may not, amber cannot be answered. */
  tone: 'success' | 'error' | 'warning'
  /** One line that can be read from a metre away. */
  headline: string
  /** The one thing to do. */
  instruction: string
  /** What else one should know, each a sentence. */
  notes: string[]
}

const TONES: Record<AnswerKind, AnswerText['tone']> = {
  found: 'success',
  returned: 'error',
  drawnMoreThanOnce: 'error',
  notFound: 'error',
  formatUnlikeRule: 'warning',
  logStale: 'warning',
}

const INSTRUCTIONS: Record<AnswerKind, (getHelp: string) => string> = {
  found: () => 'Du kan bruge nummeret.',
  returned: () => 'Brug ikke nummeret. Giv prøven et nyt nummer.',
  drawnMoreThanOnce: (getHelp) => `Brug ikke nummeret. Læg prøven til side, og ${getHelp}.`,
  notFound: (getHelp) => `Brug ikke nummeret. Scan igen, og ${getHelp}, hvis svaret er det samme.`,
  formatUnlikeRule: () => 'Se efter, om du har den rigtige stregkode, og scan igen.',
  logStale: (getHelp) => `Vent med at bruge nummeret, og slå det op igen senere. Haster det, så ${getHelp}.`,
}

const CPR_INSTRUCTION = 'Scan stregkoden på prøven, ikke den på sundhedskortet.'

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} og ${names.at(-1) ?? ''}`
}

function times(count: number): string {
  return count === 2 ? 'to gange' : `${count}\u00a0gange`
}

function headline({ kind, verdict }: Answer<NamedEvent>): string {
  if (verdict.kind === 'found')
    return `Trukket af ${verdict.draw.laboratory} – ${formatDateTime(verdict.draw.at)}`
  if (verdict.kind === 'returned')
    return `Leveret tilbage af ${verdict.returned.laboratory} – ${formatDateTime(verdict.returned.at)}`
  if (verdict.kind === 'drawnMoreThanOnce') {
    const names = [...new Set(verdict.draws.map((draw) => draw.laboratory))]
    return `Trukket ${times(verdict.draws.length)} – af ${listed(names)}`
  }
  if (kind === 'formatUnlikeRule') return 'Det ligner ikke et prøvenummer'
  if (kind === 'logStale') return 'Vi kan ikke svare sikkert lige nu'
  return 'Nummeret er ikke trukket'
}

/** "Trækningsloggen er opdateret i dag kl. 14.05.", or since when it is not. */
export function logText(log: LogState, now: Date): string {
  if (log.updatedAt === null) return 'Trækningsloggen er endnu ikke modtaget.'
  const when = formatRelativeDay(log.updatedAt, now)
  return log.stale
    ? `Trækningsloggen er ikke opdateret siden ${when}.`
    : `Trækningsloggen er opdateret ${when}.`
}

function staleNote(kind: AnswerKind, log: LogState, now: Date): string {
  const consequence =
    kind === 'found' || kind === 'returned' || kind === 'drawnMoreThanOnce'
      ? 'Hvad der er sket med nummeret siden, ved vi ikke.'
      : 'Nummeret kan være trukket siden.'
  return `${logText(log, now)} ${consequence}`
}

function historyNote({ verdict }: Answer<NamedEvent>): string[] {
  if (verdict.kind !== 'found') return []
  const earlier = verdict.holdings.filter((holding) => holding.returned)
  if (earlier.length === 0) return []
  const names = [...new Set(earlier.map((holding) => holding.draw.laboratory))]
  return [`Nummeret er før trukket og leveret tilbage af ${listed(names)}.`]
}

/**
 * The answer in Danish (NR-1). `looksLikeCpr` (from lib/text/identifiers) matters only for a number that was not
 * found, and then replaces headline and instruction: people scan the health card by mistake. Nobody is told to ring where
 * no number is known (`canRing`).
 */
export function answerText(
  answer: Answer<NamedEvent>,
  looksLikeCpr: boolean,
  canRing: boolean,
  now: Date,
): AnswerText {
  const cpr = looksLikeCpr && answer.verdict.kind === 'notFound'
  const notes = historyNote(answer)
  if (answer.verdict.orphans.length > 0)
    notes.push('Et laboratorium har leveret nummeret tilbage uden at have trukket det.')
  if (answer.formatUnlikeRule && answer.verdict.kind !== 'notFound')
    notes.push('Nummeret følger ikke reglen for prøvenumre, men det står i trækningsloggen.')
  if (answer.log.stale) notes.push(staleNote(answer.kind, answer.log, now))
  return {
    tone: cpr ? 'warning' : TONES[answer.kind],
    headline: cpr ? 'Det ligner et CPR-nummer' : headline(answer),
    instruction: cpr ? CPR_INSTRUCTION : INSTRUCTIONS[answer.kind](canRing ? 'ring til hjælpen' : 'få hjælp'),
    notes,
  }
}

/** What to tell somebody whose input cannot be looked up at all. */
export const SCAN_PROBLEM_TEXTS = {
  empty: 'Scan eller skriv et prøvenummer.',
  tooLong: 'Et prøvenummer har højst 35 tegn. Scan kun én stregkode ad gangen.',
  control: 'Nummeret indeholder tegn, der ikke kan læses. Scan stregkoden igen.',
} as const
