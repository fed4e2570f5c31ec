import type { Tx } from '@/lib/db/client'
import { CHANNEL_WORDS, KIND_WORDS, type Channel, type ContactKind } from '@/lib/contacts/words'
import { name as nameField, optionalEmail, optionalPhone, optionalText } from '@/lib/text/fields'
import { headerOf } from './columns'
import { channelsOf, functionsOf, kindOf } from './contact-cells'
import { findLaboratory, findParty, type Finder, type KnownLaboratory, type KnownVendor } from './known'
import { Findings, type Judged, type ReadLine } from './lines'

export interface WantedContact {
  vendorId: string
  laboratoryId: string | null
  kind: ContactKind
  name: string
  title: string | null
  email: string | null
  personalReason: string | null
  phone: string | null
  hours: string | null
  channels: Channel[]
  deputyId: string | null
  /** Keys, those of joined lines with them. */
  functions: string[]
}

const head = (field: string) => headerOf('contacts', field)

async function knownContacts(tx: Tx) {
  const contacts = await tx.contact.findMany({
    where: { endedAt: null },
    include: {
      mailbox: { select: { address: true } },
      duties: { select: { functionKey: true } },
    },
    orderBy: { id: 'asc' },
  })
  const read = contacts.map(({ mailbox, duties, ...contact }) => ({
    ...contact,
    email: mailbox?.address ?? null,
    functions: duties.map(({ functionKey }) => functionKey).sort(),
  }))
  return new Map(read.map((contact) => [contact.id, contact]))
}
type KnownContact = Awaited<ReturnType<typeof knownContacts>> extends Map<string, infer C> ? C : never

const placeOf = ({ vendorId, laboratoryId }: { vendorId: string; laboratoryId: string | null }) =>
  `${vendorId}:${laboratoryId}`

interface Known {
  contacts: ReadonlyMap<string, KnownContact>
  /** The same, by vendor and laboratory. */
  here: ReadonlyMap<string, readonly KnownContact[]>
  /** Made by this file: a line is not about what another line of it has just made. */
  made: ReadonlySet<string>
  functions: readonly { key: string; name: string }[]
  findVendor: Finder<KnownVendor>
  findLab: Finder<KnownLaboratory>
  /** The first line of the file about each contact. */
  first: Map<string, Judged<WantedContact>>
}

/**
 * Holds every line of a list of contacts against bilag 3. A contact is known by vendor, laboratory and its name or
 * address; several lines about one, each with a function of its own, are joined. Functions are added, never taken away.
 */
export async function judgeContacts(
  tx: Tx,
  lines: readonly ReadLine[],
  now: Date,
): Promise<Judged<WantedContact>[]> {
  const contacts = await knownContacts(tx)
  const here = new Map<string, KnownContact[]>()
  for (const contact of contacts.values()) {
    const place = placeOf(contact)
    here.set(place, [...(here.get(place) ?? []), contact])
  }
  const known: Known = {
    contacts,
    here,
    made: new Set(lines.flatMap(({ made }) => made ?? [])),
    functions: await tx.contactFunction.findMany({ select: { key: true, name: true } }),
    findVendor: await findParty(tx, 'vendor', now),
    findLab: await findLaboratory(tx),
    first: new Map(),
  }
  const judged = lines.map((line) => judge(line, known))
  return judged.map((line) => settle(line, known))
}

function judge({ line, cells, made }: ReadLine, known: Known): Judged<WantedContact> {
  const found = new Findings()
  const laboratory = cells.laboratory ? known.findLab(cells.laboratory) : null
  if (typeof laboratory === 'string') found.problem(head('laboratory'), laboratory)
  const vendor = known.findVendor(cells.vendor ?? '')
  if (typeof vendor === 'string') found.problem(head('vendor'), vendor)
  else if (laboratory && typeof laboratory !== 'string' && laboratory.vendorId !== vendor.id)
    found.problem(head('laboratory'), 'Laboratoriet har en anden leverandør i portalen.')
  const functions = functionsOf(found, cells.functions ?? '', known.functions)
  const name = found.read(head('name'), nameField.safeParse(cells.name))
  const email = found.read(head('email'), optionalEmail.safeParse(cells.email?.replace(/^mailto:/i, '')))
  const phone = found.read(head('phone'), optionalPhone.safeParse(cells.phone))
  const title = found.read(head('title'), optionalText(200).safeParse(cells.title))
  const hours = found.read(head('hours'), optionalText(200).safeParse(cells.hours))
  const channels = channelsOf(found, cells.channels ?? '')
  const kind = kindOf(found, cells.kind ?? '', email ?? null)
  const base = {
    line,
    cells,
    title: name ?? cells.name ?? '',
    notes: found.notes,
    differences: found.differences,
  }
  const fault = { ...base, change: 'fault' as const, problems: found.problems, id: null, wanted: null }
  if (
    found.problems.length > 0 ||
    !name ||
    typeof vendor === 'string' ||
    typeof laboratory === 'string' ||
    !kind
  )
    return fault
  const place = { vendorId: vendor.id, laboratoryId: laboratory?.id ?? null }
  const here = (known.here.get(placeOf(place)) ?? []).filter(({ id }) => id === made || !known.made.has(id))
  const existing = match(found, here, { name, email: email ?? null, functions })
  const wanted: WantedContact = {
    ...place,
    kind: cells.kind || !existing ? kind : existing.kind,
    name,
    title: title ?? existing?.title ?? null,
    email: email ?? existing?.email ?? null,
    personalReason: 'Stod sådan i den liste, der blev indlæst.',
    phone: phone ?? existing?.phone ?? null,
    hours: hours ?? existing?.hours ?? null,
    channels: channels.length > 0 ? channels : ((existing?.channels ?? []) as Channel[]),
    deputyId: existing?.deputyId ?? null,
    functions: [...new Set([...functions, ...(existing?.functions ?? [])])].sort(),
  }
  requireReach(found, wanted)
  if (found.problems.length > 0) return fault
  const judged: Judged<WantedContact> = {
    ...base,
    change: 'new',
    problems: [],
    id: existing?.id ?? null,
    wanted,
  }
  const key = [vendor.id, wanted.laboratoryId, name.toLowerCase(), wanted.email].join(':')
  const first = known.first.get(key)
  if (!first?.wanted) {
    known.first.set(key, judged)
    return judged
  }
  first.wanted.functions = [...new Set([...first.wanted.functions, ...functions])].sort()
  return { ...judged, change: 'joined', wanted: null, notes: [`Lægges sammen med linje ${first.line}.`] }
}

/** Once every line has been read, what a contact shall be is known whole. */
function settle(line: Judged<WantedContact>, { contacts, functions }: Known): Judged<WantedContact> {
  if (!line.wanted || !line.id) return line
  const existing = contacts.get(line.id)!
  const names = (keys: readonly string[]) =>
    keys.map((key) => functions.find((one) => one.key === key)?.name ?? key).join(', ')
  const found = new Findings()
  found.compare(head('name'), existing.name, line.wanted.name)
  for (const field of ['title', 'email', 'phone', 'hours'] as const)
    found.compare(head(field), existing[field], line.wanted[field])
  found.compare(head('kind'), KIND_WORDS[existing.kind], KIND_WORDS[line.wanted.kind])
  found.compare(head('functions'), names(existing.functions), names(line.wanted.functions))
  found.compare(head('channels'), wordsOf(existing.channels), wordsOf(line.wanted.channels))
  const { differences } = found
  return { ...line, differences, change: differences.length > 0 ? 'changed' : 'unchanged' }
}

const wordsOf = (channels: readonly string[]) =>
  channels
    .map((channel) => CHANNEL_WORDS[channel as Channel])
    .sort()
    .join(', ')

/** Which of those in the same place is meant: the same name or address, and the same function where several have that. */
function match(
  found: Findings,
  here: readonly KnownContact[],
  sought: { name: string; email: string | null; functions: string[] },
): KnownContact | undefined {
  const named = (one: KnownContact) => one.name.toLowerCase() === sought.name.toLowerCase()
  const addressed = (one: KnownContact) => sought.email !== null && one.email === sought.email
  const serves = (one: KnownContact) => one.functions.some((key) => sought.functions.includes(key))
  const both = here.filter((one) => named(one) && addressed(one))
  const candidates =
    both.length > 0 ? both : here.filter((one) => serves(one) && (named(one) || addressed(one)))
  const wider = candidates.length > 0 ? candidates : here.filter(named)
  if (wider.length > 1)
    found.problem(head('name'), 'Flere kontakter i portalen passer på linjen. Ret den rigtige i portalen.')
  return wider[0]
}

function requireReach(found: Findings, { kind, email, phone, channels }: WantedContact) {
  if (kind === 'mailbox' && !email) found.problem(head('email'), 'Skriv funktionspostkassens mailadresse.')
  else if (!email && !phone) found.problem(head('email'), 'Skriv en mailadresse eller et telefonnummer.')
  if ((!email && channels.includes('mail')) || (!phone && channels.some((one) => one !== 'mail')))
    found.problem(head('channels'), 'Skriv også det, kontakten skal kontaktes på.')
}
