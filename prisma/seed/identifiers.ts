import { isCvr, isGln, sorCheckDigitFits } from '@/lib/text/identifiers'

/** Numbers that pass their checks and belong to nobody: made by trying the last digit. */
function withCheckDigit(start: string, fits: (text: string) => boolean): string | undefined {
  return Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).find(fits)
}

/** The n-th invented CVR number; some starts have no check digit under modulus 11, so the next is taken. */
export function demoCvr(n: number): string {
  for (let start = 9_900_000 + n * 7; ; start += 1) {
    const found = withCheckDigit(String(start), isCvr)
    if (found) return found
  }
}

/** The n-th invented GLN. */
export function demoGln(n: number): string {
  return withCheckDigit(`5790999${String(n).padStart(5, '0')}`, isGln)!
}

/** The n-th invented SOR code, in the form of the register's own. */
export function demoSor(n: number): string {
  return withCheckDigit(`${91000 + n}100001600`, sorCheckDigitFits)!
}
