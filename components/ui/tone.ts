/** The five colours of a state. What each says: nothing to do, under way, wait or act soon, good, act now. */
export type Tone = 'neutral' | 'blue' | 'amber' | 'green' | 'red'

const words: Record<Tone, readonly string[]> = {
  neutral: ['Kladde', 'Ophørt', 'Lukket', 'Bortfaldet', 'Trukket tilbage', 'Ukendt'],
  blue: ['Sendt', 'Under oprettelse', 'Bestilt', 'Planlagt', 'Tester', 'Dispensation'],
  amber: [
    'Afventer MedCom',
    'Afventer leverandøren',
    'Afventer jer',
    'Opsagt',
    'Frist nærmer sig',
    'På vej',
    'Test mangler',
    'Advarsel',
    'Lav',
  ],
  green: ['Gældende', 'Aktiv', 'Godkendt', 'Opfyldt', 'Løst', 'I mål', 'Rigelig', 'Til tiden'],
  red: ['Overskredet', 'Afvist', 'Ikke godkendt', 'Spærret', 'Kritisk', 'Ubesvaret', 'Udløbet', 'Forsinket'],
}

const toneByWord = new Map<string, Tone>(
  (Object.keys(words) as Tone[]).flatMap((tone) => words[tone].map((word) => [word, tone] as const)),
)

/** Every state word of the portal by its colour, for the developers' page and the tests. */
export const stateWords = words

/** The colour of a state word: the same everywhere. "Afventer …" waits for somebody; unknown words are neutral. */
export function toneOf(word: string): Tone {
  return toneByWord.get(word) ?? (word.startsWith('Afventer ') ? 'amber' : 'neutral')
}
