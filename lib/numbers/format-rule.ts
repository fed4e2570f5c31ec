/**
 * What a sample number looks like in a period. Nobody could tell for sure, so it is dated data; a number unlike
 * the rule is looked up all the same (NR-1).
 */
export interface FormatRule {
  /** First day, yyyy-mm-dd. */
  validFrom: string
  /** Last day, yyyy-mm-dd; null while it lasts. */
  validTo: string | null
  minLength: number
  maxLength: number
  characters: 'digits' | 'alphanumeric'
  /** What every number begins with; null for nothing. It counts in the length. */
  prefix: string | null
  checkDigit: 'none' | 'modulus11'
  description: string
}

/** The rule in force on a day (yyyy-mm-dd); undefined when there is none. */
export function ruleOn<Rule extends Pick<FormatRule, 'validFrom' | 'validTo'>>(
  rules: readonly Rule[],
  day: string,
): Rule | undefined {
  return rules.find((rule) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo))
}

/** Weights 2 to 7 from the right, the check digit itself with weight 1; the sum divides by eleven. */
function fitsModulus11(digits: string): boolean {
  let sum = Number(digits.at(-1))
  for (let index = digits.length - 2, weight = 2; index >= 0; index -= 1) {
    sum += weight * Number(digits[index])
    weight = weight === 7 ? 2 : weight + 1
  }
  return sum % 11 === 0
}

/** True when a number, as `normaliseScan` gives it, looks as the rule says. */
export function fitsRule(number: string, rule: FormatRule): boolean {
  const prefix = rule.prefix?.toUpperCase() ?? ''
  if (number.length < rule.minLength || number.length > rule.maxLength) return false
  if (!number.startsWith(prefix)) return false
  const body = number.slice(prefix.length)
  if (!(rule.characters === 'digits' ? /^\d+$/ : /^[0-9A-Z]+$/).test(body)) return false
  if (rule.checkDigit === 'none') return true
  const tail = /\d+$/.exec(body)?.[0]
  return tail !== undefined && tail.length > 1 && fitsModulus11(tail)
}
