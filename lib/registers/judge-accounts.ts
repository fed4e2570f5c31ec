import type { Tx } from '@/lib/db/client'
import { purposeOf } from '@/lib/accounts/many-rows'
import { OPEN_STATES, type AccountPurpose, type Environment } from '@/lib/accounts/rules'
import { ENVIRONMENT_WORDS, PURPOSE_WORDS } from '@/lib/accounts/words'
import { looksPersonal } from '@/lib/mailboxes/check'
import { email, optionalText, text } from '@/lib/text/fields'
import { headerOf, plainHeading } from './columns'
import { findLaboratory, findParty, type Finder, type KnownLaboratory, type KnownVendor } from './known'
import { Findings, type Judged, type ReadLine } from './lines'

export interface WantedAccount {
  name: string
  environment: Environment
  vendorId: string
  laboratoryId: string | null
  department: string
  purpose: AccountPurpose
  address: string
  personalReason: string | null
}

const head = (field: string) => headerOf('accounts', field)

async function knownAccounts(tx: Tx) {
  const accounts = await tx.account.findMany({
    select: {
      id: true,
      name: true,
      environment: true,
      department: true,
      purpose: true,
      state: true,
      wantedChange: true,
      confirmedChange: true,
      vendor: { select: { id: true, name: true } },
      laboratory: { select: { id: true, name: true, code: true, vendorId: true, specialty: true } },
      mailbox: { select: { address: true, personalReason: true } },
      requests: { where: { state: { in: [...OPEN_STATES] } }, select: { id: true }, take: 1 },
    },
  })
  return new Map(accounts.map((account) => [keyOf(account.environment, account.name), account]))
}
type KnownAccounts = Awaited<ReturnType<typeof knownAccounts>>

const keyOf = (environment: Environment, name: string) => `${environment}:${name.toLowerCase()}`

interface Known {
  accounts: KnownAccounts
  findVendor: Finder<KnownVendor>
  findLab: Finder<KnownLaboratory>
  /** The lines of the file that were read before, by account. */
  before: Map<string, number>
}

/** Holds every line of a register of accounts against the portal's: found again by name and environment (PA-1). */
export async function judgeAccounts(
  tx: Tx,
  lines: readonly ReadLine[],
  now: Date,
): Promise<Judged<WantedAccount>[]> {
  const known: Known = {
    accounts: await knownAccounts(tx),
    findVendor: await findParty(tx, 'vendor', now),
    findLab: await findLaboratory(tx),
    before: new Map(),
  }
  return lines.map((line) => judge(line, known))
}

function judge({ line, cells }: ReadLine, known: Known): Judged<WantedAccount> {
  const found = new Findings()
  const name = found.read(head('name'), text(100).safeParse(cells.name))
  const environment = environmentOf(cells.environment ?? '')
  if (!environment) found.problem(head('environment'), 'Skriv produktion eller test.')
  const existing = name && environment ? known.accounts.get(keyOf(environment, name)) : undefined
  if (name && environment) requireOnce(found, known.before, keyOf(environment, name), line)
  if (existing && existing.name !== name)
    found.problem(head('name'), `Kontoen hedder ${existing.name} i portalen. Skriv navnet på samme måde.`)
  const laboratory = laboratoryOf(found, cells, existing, known)
  const vendor = vendorOf(found, cells, laboratory, existing, known)
  const department = found.read(
    head('department'),
    text(200).safeParse(
      cells.department || existing?.department || laboratory?.specialty || laboratory?.name,
    ),
  )
  const address = found.read(head('address'), email.safeParse(cells.address || existing?.mailbox.address))
  const purpose = cells.purpose ? purposeOf(cells.purpose) : (existing?.purpose ?? 'automatic')
  if (!purpose)
    found.problem(head('purpose'), 'Skriv automatisk, fortrykt, nødblanket, afprøvning eller andet.')
  const given = found.read(head('personalReason'), optionalText(500).safeParse(cells.personalReason))
  const wanted =
    found.problems.length === 0 && name && environment && vendor && department && address && purpose
      ? {
          name,
          environment,
          vendorId: vendor.id,
          laboratoryId: laboratory?.id ?? null,
          department,
          purpose,
          address,
          personalReason: reasonFor(found, address, given ?? existing?.mailbox.personalReason ?? null),
        }
      : null
  if (existing && wanted) compare(found, existing, wanted, laboratory)
  const fault = found.problems.length > 0
  const same = found.differences.length === 0
  return {
    line,
    cells,
    title: name ?? cells.name ?? '',
    change: fault ? 'fault' : !existing ? 'new' : same ? 'unchanged' : 'changed',
    problems: found.problems,
    notes: found.notes,
    differences: found.differences,
    id: existing?.id ?? null,
    wanted,
  }
}

function requireOnce(found: Findings, before: Map<string, number>, key: string, line: number) {
  const earlier = before.get(key)
  if (earlier === undefined) before.set(key, line)
  else found.problem(head('name'), `Kontoen står allerede i linje ${earlier}.`)
}

type Existing = KnownAccounts extends Map<string, infer A> ? A : never

/** Without such a column, or with an empty cell, an account keeps what it has. */
function laboratoryOf(
  found: Findings,
  cells: ReadLine['cells'],
  existing: Existing | undefined,
  known: Known,
) {
  if (!cells.laboratory) return existing?.laboratory ?? null
  const laboratory = known.findLab(cells.laboratory)
  if (typeof laboratory !== 'string') return laboratory
  found.problem(head('laboratory'), laboratory)
  return null
}

function vendorOf(
  found: Findings,
  cells: ReadLine['cells'],
  laboratory: KnownLaboratory | null,
  existing: Existing | undefined,
  known: Known,
): { id: string } | undefined {
  const named = cells.vendor ? known.findVendor(cells.vendor) : null
  if (typeof named === 'string') {
    found.problem(head('vendor'), named)
    return undefined
  }
  if (existing && named && named.id !== existing.vendor.id) {
    found.problem(
      head('vendor'),
      `Kontoen hører til ${existing.vendor.name} i portalen. Overdrag den på laboratoriets side.`,
    )
    return undefined
  }
  const served = laboratory?.vendorId ? { id: laboratory.vendorId } : undefined
  const vendor = named ?? existing?.vendor ?? served
  if (!vendor) found.problem(head('vendor'), 'Skriv leverandørens navn eller CVR-nummer.')
  else if (laboratory && laboratory.vendorId !== vendor.id)
    found.notes.push(
      'Laboratoriet har en anden leverandør i portalen. Det kommer til at stå under Afstemning.',
    )
  return vendor
}

/** Never refused for it: the vendor is asked for a functional mailbox later (AC-2). */
function reasonFor(found: Findings, address: string, reason: string | null): string | null {
  const { personal, why } = looksPersonal(address)
  if (!personal || reason) return reason
  found.notes.push(`${why} Den tages ind, som den står.`)
  return 'Stod sådan i det register, der blev indlæst.'
}

function compare(
  found: Findings,
  existing: Existing,
  wanted: WantedAccount,
  laboratory: KnownLaboratory | null,
) {
  found.compare(head('laboratory'), existing.laboratory?.name ?? null, laboratory?.name ?? null)
  found.compare(head('department'), existing.department, wanted.department)
  found.compare(head('address'), existing.mailbox.address, wanted.address)
  found.compare(head('purpose'), PURPOSE_WORDS[existing.purpose], PURPOSE_WORDS[wanted.purpose])
  if (existing.state !== 'open' && existing.state !== 'suspended')
    found.notes.push(
      `Kontoen er ikke aktiv i portalen (${ENVIRONMENT_WORDS[existing.environment].toLowerCase()}).`,
    )
  const waits = existing.wantedChange !== existing.confirmedChange || existing.requests.length > 0
  if (found.differences.length > 0 && waits)
    found.problem(
      head('name'),
      'Kontoen har en anmodning eller en ændring, der ikke er på plads i NPN-servicen. Portalen er nyere end filen.',
    )
}

const PRODUCTION = ['', 'p', 'prod', 'produktion', 'production', 'drift']
const TEST = ['t', 'test', 'testmiljoe', 'testmiljo', 'afproevning']

function environmentOf(typed: string): Environment | null {
  const plain = plainHeading(typed)
  if (PRODUCTION.includes(plain)) return 'production'
  return TEST.includes(plain) ? 'test' : null
}
