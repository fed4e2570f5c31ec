import { looksPersonal } from '@/lib/mailboxes/check'
import { email, text } from '@/lib/text/fields'
import { tidyCell } from '@/lib/text/cell'
import { parseCsv, toRecord } from '@/lib/text/csv'
import { PURPOSES, type AccountPurpose } from './rules'
import { MOST_ROWS } from './many-schemas'

/** A row as it was typed or read. */
export interface TypedRow {
  line: number
  laboratory: string
  department: string
  address: string
  purpose: string
  personalReason: string
}

/** A row that was judged: what it asks for, what is wrong with it, and what became of it. */
export interface JudgedRow {
  line: number
  /** What the row says, for those who must find it again. */
  laboratory: string
  laboratoryId: string | null
  department: string
  address: string
  purpose: AccountPurpose | null
  personalReason: string | null
  /** What to do about it, a sentence each; a row with none is good. */
  problems: string[]
  /** The account it became, or why it could not. */
  made?: { id: string; name: string; atOnce: boolean }
  failed?: string
}

/** What rows are judged against: the laboratories the vendor serves today, and the accounts it has. */
export interface Known {
  laboratories: readonly { id: string; name: string; code: string; sor: string | null }[]
  accounts: readonly { name: string; laboratoryId: string | null; department: string }[]
  /** The addresses that somebody has given a reason for already. */
  explained: ReadonlySet<string>
}

const HEADINGS: Record<keyof Omit<TypedRow, 'line'>, readonly string[]> = {
  laboratory: ['laboratorium', 'laboratoriekode', 'kode', 'sor', 'sor-kode'],
  department: ['afdeling'],
  address: ['funktionspostkasse', 'postkasse', 'mail', 'e-mail', 'mailadresse'],
  purpose: ['formål', 'formaal'],
  personalReason: ['begrundelse', 'begrundelse for personlig adresse'],
}

/** The headings of the file, as the template has them. */
export const FILE_HEADINGS = [
  'Laboratorium',
  'Afdeling',
  'Funktionspostkasse',
  'Formål',
  'Begrundelse for personlig adresse',
]

/** The rows of a file as Excel saves it, with its columns found by heading; or what to do about it. */
export function rowsOfFile(file: Uint8Array): { rows: TypedRow[]; problem?: string } {
  const { header, rows, problems } = parseCsv(file)
  const found = header.map((name) => name.trim().toLowerCase())
  const column = (names: readonly string[]) => header[found.findIndex((name) => names.includes(name))]
  const missing = (['department', 'address'] as const).filter(
    (field) => column(HEADINGS[field]) === undefined,
  )
  if (missing.length > 0 || rows.length === 0)
    return {
      rows: [],
      problem:
        rows.length === 0
          ? (problems[0]?.message ?? 'Filen har ingen linjer under overskriften.')
          : `Filen mangler kolonnen ${missing.map((field) => `"${HEADINGS[field][0]}"`).join(' og ')}. Hent skabelonen, og brug dens overskrifter.`,
    }
  if (rows.length > MOST_ROWS)
    return { rows: [], problem: `Filen har flere end ${MOST_ROWS} linjer. Del den i flere filer.` }
  return {
    rows: rows.map((row) => {
      const record = toRecord(header, row)
      const cell = (field: keyof typeof HEADINGS) => {
        const name = column(HEADINGS[field])
        return name === undefined ? '' : tidyCell(record[name] ?? '')
      }
      return {
        line: row.line,
        laboratory: cell('laboratory'),
        department: cell('department'),
        address: cell('address'),
        purpose: cell('purpose'),
        personalReason: cell('personalReason'),
      }
    }),
  }
}

/** Judges every row by itself, and against the ones before it. */
export function judgeRows(
  rows: readonly TypedRow[],
  known: Known,
  personalReason: string | null,
): JudgedRow[] {
  const before = new Map<string, number>()
  return rows.map((row) => {
    const judged = judge(row, known, personalReason)
    const key = `${judged.laboratoryId ?? ''}:${judged.department.toLowerCase()}`
    const earlier = before.get(key)
    if (judged.problems.length === 0 && earlier !== undefined)
      judged.problems.push(`Det samme laboratorium og den samme afdeling står allerede i række ${earlier}.`)
    else before.set(key, row.line)
    return judged
  })
}

function judge(row: TypedRow, known: Known, shared: string | null): JudgedRow {
  const problems: string[] = []
  const laboratory = laboratoryOf(row.laboratory, known)
  if (typeof laboratory === 'string') problems.push(laboratory)
  const found = typeof laboratory === 'string' ? null : laboratory
  const department = text(200).safeParse(row.department)
  if (!department.success) problems.push('Skriv afdelingens navn, højst 200 tegn.')
  const address = email.safeParse(row.address)
  if (!address.success) problems.push('Skriv en mailadresse, fx drift@firma.dk.')
  const purpose = purposeOf(row.purpose)
  if (!purpose) problems.push('Skriv et formål: automatisk, fortrykt, nødblanket, afprøvning eller andet.')
  const personalReason = row.personalReason || shared
  if (address.success && !personalReason && !known.explained.has(address.data)) {
    const { personal, why } = looksPersonal(address.data)
    if (personal) problems.push(`${why} Vælg en funktionspostkasse, eller skriv, hvorfor I bruger adressen.`)
  }
  const twin = known.accounts.find(
    (account) =>
      account.laboratoryId === (found?.id ?? null) &&
      department.success &&
      account.department.toLowerCase() === department.data.toLowerCase(),
  )
  if (twin && typeof laboratory !== 'string')
    problems.push(`Der er allerede en konto til den afdeling: ${twin.name}.`)
  return {
    line: row.line,
    laboratory: found?.name ?? row.laboratory,
    laboratoryId: found?.id ?? null,
    department: department.success ? department.data : row.department,
    address: address.success ? address.data : row.address,
    purpose,
    personalReason,
    problems,
  }
}

/** The laboratory a cell means, null for none, or what to do about it: those of others are as unknown as those that are not there. */
function laboratoryOf(typed: string, { laboratories }: Known) {
  const sought = typed.trim().toLowerCase()
  if (!sought) return null
  const exact = laboratories.find(
    ({ id, code, sor }) =>
      id === sought || code.toLowerCase() === sought || sor === sought.replace(/\s/g, ''),
  )
  if (exact) return exact
  const named = laboratories.filter(({ name }) => name.toLowerCase() === sought)
  if (named.length === 1) return named[0]!
  return named.length > 1
    ? 'Flere laboratorier hedder det. Skriv laboratoriets kode.'
    : 'Laboratoriet findes ikke hos jer. Skriv dets kode, SOR-kode eller navn, som det står i portalen.'
}

const PURPOSE_STARTS: readonly (readonly [string, AccountPurpose])[] = [
  ['auto', 'automatic'],
  ['fortryk', 'preprinted'],
  ['nød', 'emergency'],
  ['noed', 'emergency'],
  ['afprøv', 'testing'],
  ['test', 'testing'],
  ['andet', 'other'],
]

/** The purpose a cell means; what is left out is the usual. */
export function purposeOf(typed: string): AccountPurpose | null {
  const sought = typed.trim().toLowerCase()
  if (!sought) return 'automatic'
  const code = PURPOSES.find((purpose) => purpose === sought)
  return code ?? PURPOSE_STARTS.find(([start]) => sought.startsWith(start))?.[1] ?? null
}
