import { parseDanishDateTime } from '../format'
import { normaliseScan, parseNumber, type SampleNumber, type Series } from '../numbers/rules'
import { FIELD_LABELS, plainWord, READ, type DrawField } from './words'

/** What is wrong with, or odd about, one field, in Danish. `line` is the line as a whole. */
export interface LineProblem {
  field: DrawField | 'line'
  message: string
}

/** The fields of one line as they came, by their codes. */
export type Values = Partial<Record<DrawField, unknown>>

const EARLIEST = Date.UTC(1990, 0, 1)
const DAY = 86_400_000

const ASK: Record<'id' | 'account' | 'laboratory' | keyof typeof READ, string> = {
  id: 'Skriv linjens id fra NPN-servicen.',
  account: 'Skriv kontoen, der trak.',
  laboratory: 'Skriv laboratoriets SOR-kode eller kode.',
  channel: 'Skriv kanalen som webservice eller webside.',
  transport: 'Skriv transporten som https eller http.',
  operation: 'Skriv operationen som trækning eller tilbagelevering.',
  outcome: 'Skriv udfaldet som gennemført eller afvist.',
  purpose: 'Skriv formålet som almindelig, fortrykt eller nødblanket.',
}

export function readText(
  values: Values,
  field: 'id' | 'account' | 'laboratory',
  problems: LineProblem[],
): string {
  const value = values[field]
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  if (typeof text !== 'string' || text.trim() === '') problems.push({ field, message: ASK[field] })
  else if (text.length > 200)
    problems.push({ field, message: `${FIELD_LABELS[field]} har flere end 200 tegn.` })
  else if (/[\p{Cc}\p{Cs}]/u.test(text.trim()))
    problems.push({ field, message: `${FIELD_LABELS[field]} indeholder tegn, der ikke kan læses.` })
  else return text.trim()
  return ''
}

export function readCode<Field extends keyof typeof READ>(
  values: Values,
  field: Field,
  problems: LineProblem[],
) {
  type Code = (typeof READ)[Field] extends Map<string, infer Value> ? Value : never
  const spellings = READ[field] as Map<string, Code>
  const value = values[field]
  const code =
    typeof value === 'string' && value.length <= 40
      ? (spellings.get(value) ?? spellings.get(plainWord(value)))
      : undefined
  if (code === undefined) problems.push({ field, message: ASK[field] })
  return code as Code
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

export function readNumber(
  values: Values,
  field: 'first' | 'last',
  problems: LineProblem[],
): SampleNumber | undefined {
  const value = values[field]
  const which = field === 'first' ? 'første' : 'sidste'
  if (isEmpty(value)) {
    problems.push({ field, message: `Skriv seriens ${which} nummer.` })
  } else if (typeof value !== 'string') {
    problems.push({
      field,
      message: `Skriv seriens ${which} nummer som tekst, så nuller foran ikke går tabt.`,
    })
  } else {
    // Stored as the look-up reads it: a scanner's hyphens are no part of a number, so the log's cannot be either.
    const number = parseNumber(value.trim()) && parseNumber(normaliseScan(value).number)
    if (number) return number
    problems.push({
      field,
      message: `Seriens ${which} nummer skal slutte med 1 til 18 cifre og højst have 17 tegn foran dem, uden mellemrum.`,
    })
  }
  return undefined
}

export function readSeries(values: Values, optional: boolean, problems: LineProblem[]): Series | null {
  if (optional && isEmpty(values.first) && isEmpty(values.last)) return null
  const first = readNumber(values, 'first', problems)
  const last = readNumber(values, 'last', problems)
  if (!first || !last) return null
  if (first.prefix !== last.prefix)
    problems.push({ field: 'last', message: 'Første og sidste nummer skal begynde ens.' })
  else if (first.width !== last.width)
    problems.push({ field: 'last', message: 'Første og sidste nummer skal have lige mange cifre.' })
  else if (last.value < first.value)
    problems.push({
      field: 'last',
      message: 'Det sidste nummer skal være det samme som det første eller højere.',
    })
  return { prefix: first.prefix, width: first.width, first: first.value, last: last.value }
}

export function readCount(values: Values, optional: boolean, problems: LineProblem[]): bigint {
  const value = values.count
  if (optional && isEmpty(value)) return 0n
  const least = optional ? 0 : 1
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return BigInt(value)
  const digits = typeof value === 'string' ? value.trim() : ''
  if (/^(?:\d{1,18}|\d{1,3}(?:\.\d{3}){1,5})$/.test(digits)) {
    const count = BigInt(digits.replaceAll('.', ''))
    if (count >= least) return count
  }
  problems.push({ field: 'count', message: `Skriv antallet som et helt tal på mindst ${least}.` })
  return 0n
}

export function readTime(values: Values, now: Date, problems: LineProblem[]): Date {
  const at = typeof values.time === 'string' ? parseDanishDateTime(values.time) : undefined
  if (!at)
    problems.push({ field: 'time', message: 'Skriv dato og klokkeslæt, for eksempel 03-11-2026 14.05.' })
  else if (at.getTime() > now.getTime() + DAY)
    problems.push({ field: 'time', message: 'Tidspunktet ligger mere end et døgn ude i fremtiden.' })
  else if (at.getTime() < EARLIEST) problems.push({ field: 'time', message: 'Tidspunktet ligger før 1990.' })
  return at ?? now
}
