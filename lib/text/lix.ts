import { formatNumber } from '@/lib/format'

export interface Readability {
  /** Words a sentence plus the share of words longer than six letters, in whole numbers. */
  lix: number
  /** "let at læse" */
  word: string
  /** What would make it easier, a sentence each; none where it is easy. */
  advice: string[]
}

const LONG_SENTENCE = 20
const LONG_WORD = 20
const SHOWN = 3

/** How hard a Danish text is to read (LIX, Björnsson 1968), with advice on what to mend; null where nothing is written (SM-1). */
export function readability(text: string): Readability | null {
  const sentences = sentencesOf(text)
  const words = sentences.flat()
  if (words.length === 0) return null
  const long = words.filter((word) => word.length > 6).length
  const lix = Math.round(words.length / sentences.length + (100 * long) / words.length)
  return { lix, word: wordFor(lix), advice: lix < 35 ? [] : adviceFor(sentences) }
}

/** The words of each sentence. A full stop ends one where a space or nothing follows: "kl. 14.05" and "P1." as people write. */
function sentencesOf(text: string): string[][] {
  return text
    .replace(/\b(kl|fx|ca|nr|tlf|evt|dvs|bl|inkl|ekskl|hhv|jf|mv|osv|pga|stk)\./gi, '$1')
    .replace(/(\d)\.(?=\s+[a-zæøå])/g, '$1')
    .split(/[.!?:](?=\s|$)|\n+/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\-.,/]*/gu)?.map(bare) ?? [])
    .filter((words) => words.length > 0)
}

const bare = (word: string) => word.replace(/[\-.,/]+$/, '')

function wordFor(lix: number): string {
  if (lix < 25) return 'meget let at læse'
  if (lix < 35) return 'let at læse'
  if (lix < 45) return 'middel svær at læse'
  return lix < 55 ? 'svær at læse' : 'meget svær at læse'
}

function adviceFor(sentences: readonly string[][]): string[] {
  const longest = sentences.toSorted((a, b) => b.length - a.length)[0]!
  const words = [...new Set(sentences.flat().filter((word) => word.length >= LONG_WORD))]
  const advice: string[] = []
  if (longest.length > LONG_SENTENCE)
    advice.push(
      `Del den længste sætning: den er på ${formatNumber(longest.length)} ord og begynder ”${longest.slice(0, 5).join(' ')} …”.`,
    )
  if (words.length > 0)
    advice.push(`Brug kortere ord i stedet for ”${words.slice(0, SHOWN).join('” og ”')}”.`)
  if (advice.length === 0) advice.push('Skriv kortere sætninger, og brug ord fra hverdagen.')
  return advice
}
