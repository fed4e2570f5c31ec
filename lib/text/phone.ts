/** Country codes of one and of two digits; all others have three. */
const SHORT_CODE = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

const LABEL = /^(?:telefon(?:nr|nummer)?|tlf(?:nr)?|tel|mobil(?:nr)?|mob|phone|direkte|dir)\b[.:]*\s*/i
const EXTENSION = /[\s,;]*\b(?:lokal(?:nr|nummer)?|lok|ext|indvalg)[.:]*\s*(\d{1,6})$/i

/**
 * A telephone number the one way it is kept and shown, however it was typed: "70 12 34 56", "+46 812 345 678",
 * "70 12 34 56 lok. 12". Undefined for what is no number.
 */
export function tidyPhone(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').trim().replace(LABEL, '')
  const extension = EXTENSION.exec(plain)
  const number = tidyNumber(extension ? plain.slice(0, extension.index) : plain)
  return number && (extension ? `${number} lok. ${extension[1]}` : number)
}

/** What a link that calls the number leads to; a local number is for the one who answers. */
export function phoneHref(phone: string): string {
  return `tel:${phone.replace(/ lok\. \d+$/, '').replace(/[^+\d]/g, '')}`
}

function tidyNumber(typed: string): string | undefined {
  // A nought in brackets is dialled only within the country.
  const compact = typed.replace(/\(0\)/g, '').replace(/[\s().\/\u2010-\u2015-]/g, '')
  const parts = /^(\+|00)?(\d+)$/.exec(compact)
  if (!parts) return undefined
  const [, abroad, digits = ''] = parts
  if (!abroad) return danish(digits) ?? (digits.startsWith('45') ? danish(digits.slice(2)) : undefined)
  if (digits.startsWith('45')) return danish(digits.slice(2))
  return foreign(digits)
}

function danish(digits: string): string | undefined {
  return /^[2-9]\d{7}$/.test(digits) ? digits.replace(/(\d\d)(?=\d)/g, '$1 ') : undefined
}

/** The longest telephone number there is has fifteen digits. */
function foreign(digits: string): string | undefined {
  if (!/^[1-9]\d{7,14}$/.test(digits)) return undefined
  const code = SHORT_CODE.exec(digits)?.[0] ?? digits.slice(0, 3)
  const rest = digits.slice(code.length)
  return `+${code} ${rest.replace(/(\d{3})(?=\d\d)/g, '$1 ')}`
}
