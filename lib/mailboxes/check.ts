import { FIRST_NAMES, FREE_PROVIDERS, FUNCTION_STEMS, FUNCTIONS, SURNAMES } from './name-lists'

export interface Judgement {
  personal: boolean
  /** Why, in one sentence that names what was seen; empty where nothing was. */
  why: string
}

const FUNCTIONAL: Judgement = { personal: false, why: '' }

/**
 * Whether a mail address looks like one person's own instead of a functional mailbox's (AC-2). A guess that warns and never
 * refuses. `names` are people one knows at the vendor, whose own initials and user names are then told too.
 */
export function looksPersonal(
  address: string,
  { names = [] }: { names?: readonly string[] } = {},
): Judgement {
  const [written = '', domain = ''] = address.trim().toLowerCase().split('@')
  if (FREE_PROVIDERS.has(domain))
    return personal(`${domain} er en mailtjeneste for private, så I har ikke selv styr på adressen.`)
  const local = fold(written.replace(/\+.*$/, ''))
  const parts = local.split(/[._-]+/).filter(Boolean)
  const known = names.find((name) => spellings(name).has(parts.join('')))
  if (known) return personal(`Adressen ligner navnet eller initialerne på ${known}.`)
  const named = parts.find((part, at) => FIRST_NAMES.has(letters(part)) && !isSaint(parts[at - 1]))
  if (named && !FUNCTIONS.has(letters(named))) return personal(`"${letters(named)}" er et fornavn.`)
  if (parts.some(isFunction)) return FUNCTIONAL
  return parts.length > 1 ? judgeParts(parts) : judgeWord(parts[0] ?? '')
}

/** Several parts, none of them a first name or a function: "a.hansen", "zbigniew.kowalski". */
function judgeParts(parts: readonly string[]): Judgement {
  const surname = parts.find((part) => isSurname(letters(part)))
  if (surname) return personal(`"${letters(surname)}" er et efternavn.`)
  const words = parts.map(letters)
  if (words.length <= 3 && words.filter((word) => word.length >= 3).length >= 2)
    return personal('Adressen ligner et fornavn og et efternavn.')
  if (words.every((word) => word.length <= 3) && words.join('').length <= 4)
    return personal('Adressen ligner en persons initialer.')
  return FUNCTIONAL
}

/** One word that is neither a first name nor a function: "ahansen", "ah", "jkl1234", "annahansen". */
function judgeWord(word: string): Judgement {
  const [, head = '', figures = ''] = /^([a-z]*)(\d*)$/.exec(word) ?? []
  if (!head) return FUNCTIONAL
  if (isSurname(head)) return personal(`"${head}" er et efternavn.`)
  if (isSurname(head.slice(1)))
    return personal(`Adressen ligner et forbogstav og efternavnet "${head.slice(1)}".`)
  const first = longestFirstName(head)
  const rest = head.slice(first.length)
  if (first && (rest.length <= 2 || isSurname(rest) || FIRST_NAMES.has(rest)))
    return personal(`Adressen begynder med fornavnet "${first}".`)
  if (figures.length >= 2 && head.length <= 4) return personal('Adressen ligner initialer med et nummer.')
  if (head.length <= 4 && figures.length < 2) return personal('Adressen ligner en persons initialer.')
  return FUNCTIONAL
}

function personal(why: string): Judgement {
  return { personal: true, why }
}

function isFunction(part: string): boolean {
  const word = letters(part)
  return FUNCTIONS.has(word) || (word.length >= 5 && [...FUNCTION_STEMS].some((stem) => hasStem(word, stem)))
}

const hasStem = (word: string, stem: string) => word.startsWith(stem) || word.endsWith(stem)

/** "bestyrelsen" and "dialysen" end as Danish surnames do. */
function isSurname(word: string): boolean {
  if (SURNAMES.has(word)) return true
  return /..(?:sen|gaard|strup)$/.test(word) && !/(?:..[dgnrsv]elsen|alysen)$/.test(word)
}

/** Hospitals are named after saints. */
const isSaint = (before: string | undefined) => before !== undefined && /^(?:sct|skt|sankt|st)$/.test(before)

function longestFirstName(word: string): string {
  for (let length = word.length; length >= 4; length -= 1)
    if (FIRST_NAMES.has(word.slice(0, length))) return word.slice(0, length)
  return ''
}

/** Without the figures at its end: "anna2" is "anna". */
const letters = (part: string) => part.replace(/\d+$/, '')

/** How people turn their name into a user name: "anna", "ah", "anha", "ahansen", "annah", "annahansen". */
function spellings(name: string): Set<string> {
  const parts = fold(name.toLowerCase())
    .split(/[^a-z]+/)
    .filter(Boolean)
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  if (parts.length < 2) return new Set(first.length > 2 ? [first] : [])
  const initials = parts.map((part) => part[0]).join('')
  const heads = [1, 2, 3].map((length) => first.slice(0, length) + last.slice(0, length))
  return new Set([initials, ...heads, first + last, last + first, first[0] + last, first + last[0], last])
}

/** Danish letters as mail addresses have them, other marks taken off. */
function fold(text: string): string {
  return text
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}
