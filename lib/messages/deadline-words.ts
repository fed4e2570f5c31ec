/** What is decided of promises and notice, in the order of the form. */
export const DEADLINES = [
  'updateP1',
  'updateP2',
  'updateP3',
  'updateP4',
  'escalate',
  'noticeMaintenance',
  'noticeChange',
  'noticeTerms',
  'noticeDiscontinuation',
] as const
export type Deadline = (typeof DEADLINES)[number]

export const DEADLINE_WORDS: Record<Deadline, string> = {
  updateP1: 'Minutter mellem opdateringer ved P1',
  updateP2: 'Minutter mellem opdateringer ved P2',
  updateP3: 'Minutter mellem opdateringer ved P3',
  updateP4: 'Minutter mellem opdateringer ved P4',
  escalate: 'Minutter efter en lovet opdatering, til de andre administratorer får besked',
  noticeMaintenance: 'Måneders varsel for et servicevindue',
  noticeChange: 'Måneders varsel for en ændring',
  noticeTerms: 'Måneders varsel for ændrede vilkår',
  noticeDiscontinuation: 'Måneders varsel for en udfasning',
}
