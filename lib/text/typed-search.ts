import { normaliseScan } from './scan'

/** How few characters are worth a search. */
export const SHORTEST = 2
/** Characters of a search; what is longer was pasted by mistake. */
export const LONGEST = 120
/** Words that are looked for; the rest would only narrow what is narrow already. */
const MOST_WORDS = 6

/** Eight digits or more with nothing but single separators between them: a sample number, a CPR number, a CVR number, a phone. */
const NUMBER = /\d(?:[ .\-\u2010-\u2015]?\d){7,}/g

/** What was typed, word by word; the digits of a number are one word, however they were grouped. */
export function wordsOf(typed: string): string[] {
  const joined = typed.replace(NUMBER, (digits) => digits.replace(/\D/g, ''))
  return joined.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
}

/**
 * Whether somebody may have scanned or typed a number of a person or a sample: such a thing stands in no address and no
 * log before it is found to be something else (NR-1).
 */
export function holdsNumber(typed: string): boolean {
  return typed.search(NUMBER) >= 0
}

/** The sample number that may be meant, for an exact look-up (NR-1); null where it does not look like one. */
export function sampleNumberIn(typed: string): string | null {
  const { number } = normaliseScan(typed)
  return /^[A-ZÆØÅ]{0,5}\d{8,35}$/.test(number) && number.length <= 35 ? number : null
}
