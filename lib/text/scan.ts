/**
 * What a barcode scanner types, read as the sample number that was meant (NR-1).
 *
 * A scanner is a keyboard. Set up for a US keyboard on a PC with a Danish one, it presses the US key of each
 * character, and Windows shows what stands on that key in Denmark. Letters, digits, full stop, comma, `!`, `#`
 * and `%` have the same key in both; these have not:
 *
 *     meant   ` ~ @ $ ^ & * ( ) - _ = + [ { ] } ; : ' " \ | < > / ?
 *     shown   ½ § " ¤ & / ( ) = + ? ´ ` å Å ¨ ^ æ Æ ø Ø ' * ; : - _      (´ ` ¨ ^ are dead keys)
 *
 * A sample number has no separators, so both forms of hyphen (- and +), of Code 39's start and stop (* and the
 * parenthesis that opens), and of the slash (/ and -) are removed. `$`, the only other sign of Code 39 that is
 * moved, comes back from ¤. The rest is left as it was: in a number it is a fault that must be seen.
 *
 * The AIM prefix that names the barcode type (]C0) arrives as ¨C0, and where the dead key and the letter make one
 * character, as that character: ]A0 as Ä0, ]E0 as Ë0, ]e0 as ë0, ]I1 as Ï1.
 */

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu
const SEPARATORS = /[\s\p{Pd}\u2212\u00b7*+(/]/gu
const AIM_PREFIX = /^(?:[\]¨][A-Za-z]|[ÄËÏÖÜŸäëïöüÿ])[0-9A-Za-z](?=.)/u
const FULL_WIDTH = /[\uff01-\uff5e]/g

export const LONGEST_NUMBER = 35

/** The number that was meant, and whether it differs from what was typed in more than spaces around it. */
export function normaliseScan(raw: string): { number: string; changed: boolean } {
  const visible = raw
    .replace(INVISIBLE, '')
    .trim()
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
  const number = visible
    .replace(/^\*/, '')
    .replace(AIM_PREFIX, '')
    .replace(SEPARATORS, '')
    .replaceAll('¤', '$')
    .replace(/[a-zæøå]/g, (letter) => letter.toUpperCase())
  return { number, changed: number !== raw.trim() }
}

export type ScanProblem = 'empty' | 'tooLong' | 'control'

/**
 * Why the API answers 422 to a number (NR-3): it holds control characters, nothing is left of it, or more than 35
 * characters are. Everything else is looked up.
 */
export function scanProblem(raw: string): ScanProblem | undefined {
  if (/\p{Cc}/u.test(raw)) return 'control'
  const { number } = normaliseScan(raw)
  if (number === '') return 'empty'
  return [...number.slice(0, 2 * LONGEST_NUMBER + 2)].length > LONGEST_NUMBER ? 'tooLong' : undefined
}
