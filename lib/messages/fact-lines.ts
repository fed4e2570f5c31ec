import { formatDateTime } from '@/lib/format'
import type { Facts } from './facts'
import { KIND_WORDS, partsInWords, PRIORITY_WORDS, stateWord } from './words'

/** The facts of a message, a line each. */
export function factLines(facts: Facts): string[] {
  const { kind, priority, state, startsAt, endsAt, components } = facts
  return [
    `Hvad: ${KIND_WORDS[kind]}, ${stateWord(state, kind).toLowerCase()}`,
    `Hvor: ${partsInWords(components)}`,
    `Fra: ${formatDateTime(startsAt)}`,
    endsAt ? `Til: ${formatDateTime(endsAt)}` : 'Til: vides ikke endnu',
    `Prioritet: ${PRIORITY_WORDS[priority]}`,
  ]
}
