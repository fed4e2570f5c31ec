import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { ChangeLaboratory, LABORATORY_FIELDS } from '@/lib/parties/schemas'
import { parseDanishDate } from '@/lib/text/danish-dates'
import { headerOf } from './columns'
import { findParty, type Finder, type KnownVendor } from './known'
import { Findings, type Judged, type ReadLine } from './lines'

export interface WantedLaboratory {
  fields: Record<(typeof LABORATORY_FIELDS)[number], string | number | null>
  version: number
  ownerId: string | null
  vendorId: string | null
  systemId: string | null
  versionLabel: string | null
  validFrom: string
}

const head = (field: string) => headerOf('laboratories', field)
const PlainFields = ChangeLaboratory.omit({ id: true, version: true })

async function knownLaboratories(tx: Tx) {
  return tx.laboratory.findMany({ include: { vendor: { select: { id: true, name: true } } } })
}
type KnownLaboratories = Awaited<ReturnType<typeof knownLaboratories>>

interface Known {
  laboratories: KnownLaboratories
  systems: readonly { id: string; name: string; vendorId: string }[]
  findVendor: Finder<KnownVendor>
  findOwner: Finder<KnownVendor>
  before: Map<string, number>
  today: string
}

/** Holds every line of a register of laboratories against the portal's: found again by code, or by SOR code (PA-1). */
export async function judgeLaboratories(
  tx: Tx,
  lines: readonly ReadLine[],
  now: Date,
): Promise<Judged<WantedLaboratory>[]> {
  const known: Known = {
    laboratories: await knownLaboratories(tx),
    systems: await tx.system.findMany({ select: { id: true, name: true, vendorId: true } }),
    findVendor: await findParty(tx, 'vendor', now),
    findOwner: await findParty(tx, 'laboratoryOwner', now),
    before: new Map(),
    today: isoDate(now),
  }
  return lines.map((line) => judge(line, known))
}

function judge({ line, cells }: ReadLine, known: Known): Judged<WantedLaboratory> {
  const found = new Findings()
  const code = (cells.code ?? '').trim()
  const sor = (cells.sor ?? '').replace(/\s/g, '')
  const { laboratories } = known
  const existing =
    laboratories.find((one) => one.code.toLowerCase() === code.toLowerCase()) ??
    laboratories.find((one) => sor !== '' && one.sor === sor)
  requireOnce(found, known, code.toLowerCase(), line)
  // An empty cell leaves what is known as it is.
  const raw = Object.fromEntries(
    LABORATORY_FIELDS.map((field) => [field, cells[field] || (existing?.[field] ?? null)]),
  )
  const parsed = PlainFields.safeParse(raw)
  const fields = parsed.success ? parsed.data : null
  if (!parsed.success)
    for (const { path, message } of parsed.error.issues) found.problem(head(String(path[0])), message)
  if (fields) requireUnique(found, fields, existing?.id, laboratories)
  const ties = tiesOf(found, cells, existing, known)
  if (existing && fields)
    for (const field of LABORATORY_FIELDS)
      found.compare(head(field), shown(existing[field]), shown(fields[field]))
  const fault = found.problems.length > 0 || !fields
  return {
    line,
    cells,
    title: cells.name || existing?.name || code,
    change: fault ? 'fault' : !existing ? 'new' : found.differences.length > 0 ? 'changed' : 'unchanged',
    problems: found.problems,
    notes: found.notes,
    differences: found.differences,
    id: existing?.id ?? null,
    wanted: fault ? null : { fields: fields, version: existing?.version ?? 1, ...ties },
  }
}

const shown = (value: string | number | null) => (value === null ? null : String(value))

function requireOnce(found: Findings, { before }: Known, code: string, line: number) {
  const earlier = before.get(code)
  if (earlier === undefined) before.set(code, line)
  else found.problem(head('code'), `Laboratoriet står allerede i linje ${earlier}.`)
}

function requireUnique(
  found: Findings,
  fields: { code: string; sor: string | null; gln: string | null },
  id: string | undefined,
  laboratories: KnownLaboratories,
) {
  for (const field of ['code', 'sor', 'gln'] as const) {
    const other = laboratories.find((one) => one.id !== id && fields[field] && one[field] === fields[field])
    if (other) found.problem(head(field), `${other.name} har den allerede.`)
  }
}

/** Who owns it, delivers to it and which system it uses: set where it is new; where it is known, the file changes none. */
function tiesOf(
  found: Findings,
  cells: ReadLine['cells'],
  existing: KnownLaboratories[number] | undefined,
  known: Known,
) {
  const owner = cells.owner ? known.findOwner(cells.owner) : null
  if (typeof owner === 'string') found.problem(head('owner'), owner)
  const vendor = cells.vendor ? known.findVendor(cells.vendor) : null
  if (typeof vendor === 'string') found.problem(head('vendor'), vendor)
  const vendorId = vendor && typeof vendor !== 'string' ? vendor.id : null
  const system = cells.system
    ? known.systems.find(
        (one) =>
          one.name.toLowerCase() === cells.system!.toLowerCase() && (!vendorId || one.vendorId === vendorId),
      )
    : null
  if (system === undefined)
    found.problem(
      head('system'),
      'Systemet findes ikke hos leverandøren. Skriv navnet, som det står under Systemer.',
    )
  if (system && !vendorId && !existing) found.problem(head('vendor'), 'Skriv også systemets leverandør.')
  const validFrom = cells.validFrom ? parseDanishDate(cells.validFrom) : known.today
  if (!validFrom) found.problem(head('validFrom'), 'Skriv en dato, fx 1-11-2026.')
  if (existing && vendorId && existing.vendorId !== vendorId)
    found.notes.push(
      `Leverandøren i portalen er ${existing.vendor?.name ?? 'ikke sat'} og ændres ikke. Skift den på laboratoriets side.`,
    )
  return {
    ownerId: owner && typeof owner !== 'string' ? owner.id : null,
    vendorId,
    systemId: system?.id ?? null,
    versionLabel: cells.versionLabel || null,
    validFrom: validFrom ?? known.today,
  }
}
