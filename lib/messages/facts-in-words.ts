import { formatDateTime } from '@/lib/format'
import type { Facts } from './facts'
import { KIND_WORDS, messageName, partsInWords, PRIORITY_WORDS, stateWord } from './words'

/** What is asked of a message first: what, where, from when and until when. Priorities are of faults. */
export function factsInWords(facts: Facts): { term: string; value: string }[] {
  const { number, kind, priority, state, startsAt, endsAt, components } = facts
  return [
    {
      term: 'Hvad',
      value: `${messageName(number)}, ${KIND_WORDS[kind].toLowerCase()}, ${stateWord(state, kind).toLowerCase()}`,
    },
    { term: 'Hvor', value: partsInWords(components) },
    { term: 'Fra', value: formatDateTime(startsAt) },
    { term: 'Til', value: endsAt ? formatDateTime(endsAt) : 'Vides ikke endnu' },
    ...(kind === 'disturbance' ? [{ term: 'Prioritet', value: PRIORITY_WORDS[priority] }] : []),
  ]
}
