import { AGREEMENT_STATES, isFinal, TRANSITIONS, WAITS_FOR, type AgreementDeed } from './rules'
import { HAPPENED_WORDS } from './words'

/** The life of an agreement as a Mermaid picture, made from the table of its transitions; ARCHITECTURE.md shows it. */
export function statePicture(): string {
  const named = AGREEMENT_STATES.map(
    (state) => `  ${state}: ${HAPPENED_WORDS[state]}${waiting(WAITS_FOR[state])}`,
  )
  const deeds = Object.keys(TRANSITIONS) as AgreementDeed[]
  const arrows = deeds.flatMap((deed) =>
    TRANSITIONS[deed].from.map((from) => `  ${from} --> ${TRANSITIONS[deed].to}: ${deed}`),
  )
  const ends = AGREEMENT_STATES.filter(isFinal).map((state) => `  ${state} --> [*]`)
  return ['stateDiagram-v2', ...named, '  [*] --> draft: create', ...arrows, ...ends].join('\n')
}

function waiting(waitsFor: 'medcom' | 'vendor' | 'nobody'): string {
  return waitsFor === 'nobody' ? '' : ` (waits for ${waitsFor === 'medcom' ? 'MedCom' : 'the vendor'})`
}
