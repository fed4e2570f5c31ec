import { isCalendarDate } from './copenhagen'

/**
 * Identifiers of Danish organisations and persons. Checks take the plain form; `compact` makes it from what
 * people write ("12 34 56 74", "57-90000-12044-4").
 */

/** Removes spaces (all kinds), dots and hyphens that people put between groups of digits. */
export function compact(text: string): string {
  return text.replace(/[\s.\u00ad\u200b\u2010-\u2015\u2212-]/g, '')
}

const digit = (text: string, index: number) => text.charCodeAt(index) - 48

function weightedSum(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * digit(text, index), 0)
}

const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1] as const

/** Eight digits, the first not 0, that fit modulus 11 (PA-1). */
export function isCvr(text: string): boolean {
  return /^[1-9]\d{7}$/.test(text) && weightedSum(text, CVR_WEIGHTS) % 11 === 0
}

const GLN_WEIGHTS = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1] as const

/** A GLN/EAN location number: 13 digits that fit modulus 10 (PA-1). */
export function isGln(text: string): boolean {
  return /^\d{13}$/.test(text) && !/^0+$/.test(text) && weightedSum(text, GLN_WEIGHTS) % 10 === 0
}

/**
 * A SOR code: digits only. The register's own codes have 15 to 18 digits, but shorter local codes are in use, so
 * the check is wide and `sorCheckDigitFits` only warns.
 */
export function isSor(text: string): boolean {
  return /^[1-9]\d{5,17}$/.test(text)
}

const VERHOEFF_STEP = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4] as const

/** Multiplication in the dihedral group of the pentagon, which Verhoeff's check digit rests on. */
function dihedral(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b - 5) % 5) + 5
  return b < 5 ? ((a - b + 5) % 5) + 5 : (a - b + 5) % 5
}

/** True when the last digit is the Verhoeff check digit of the others, as in SNOMED-style SOR codes. */
export function sorCheckDigitFits(text: string): boolean {
  if (!/^\d{2,}$/.test(text)) return false
  let check = 0
  for (let index = text.length - 1, position = 0; index >= 0; index -= 1, position += 1) {
    let permuted = digit(text, index)
    for (let times = position % 8; times > 0; times -= 1) permuted = VERHOEFF_STEP[permuted] ?? 0
    check = dihedral(check, permuted)
  }
  return check === 0
}

function centuryOfCpr(serial: number, year: number): number {
  if (serial < 4000) return 1900
  if (serial < 5000 || serial >= 9000) return year <= 36 ? 2000 : 1900
  return year <= 57 ? 2000 : 1800
}

/**
 * True for ten digits that begin with a real date, as DDMMYYNNNN or DDMMYY-NNNN. Modulus 11 is not asked for: CPR
 * numbers without it have been given out since 2007. An NPN may look like one too, so this only warns.
 */
export function looksLikeCpr(text: string): boolean {
  const match = /^(\d{2})(\d{2})(\d{2})-?(\d{4})$/.exec(text.replace(/\s/g, ''))
  if (!match) return false
  const [, day, month, year, serial] = match.map(Number) as [number, number, number, number, number]
  // Persons without a CPR number get an administrative one with 60 added to the day.
  const realDay = day > 60 ? day - 60 : day
  const full = centuryOfCpr(serial, year) + year
  return isCalendarDate(Math.max(full, 1900), month, realDay)
}

/** What is wrong with a CVR number as typed, in Danish; undefined when it fits. */
export function cvrMessage(text: string): string | undefined {
  const plain = compact(text)
  if (!/^\d{8}$/.test(plain)) return 'Skriv et CVR-nummer på 8 cifre.'
  return isCvr(plain)
    ? undefined
    : 'CVR-nummeret passer ikke med sit kontrolciffer. Se efter, om et ciffer er byttet om.'
}

/** What is wrong with a GLN as typed, in Danish; undefined when it fits. */
export function glnMessage(text: string): string | undefined {
  const plain = compact(text)
  if (!/^\d{13}$/.test(plain)) return 'Skriv et GLN-nummer (EAN) på 13 cifre.'
  return isGln(plain)
    ? undefined
    : 'GLN-nummeret passer ikke med sit kontrolciffer. Se efter, om et ciffer er byttet om.'
}

/** What is wrong with a SOR code as typed, in Danish; undefined when it can be used. */
export function sorMessage(text: string): string | undefined {
  return isSor(compact(text)) ? undefined : 'Skriv SOR-koden med 6 til 18 cifre og ingen andre tegn.'
}

/** A warning, never a refusal, for a SOR code whose last digit does not fit; undefined when it does. */
export function sorWarning(text: string): string | undefined {
  return sorCheckDigitFits(compact(text))
    ? undefined
    : 'SOR-kodens sidste ciffer passer ikke med resten. Sammenlign den med SOR-registeret.'
}
