import type { Prisma, Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { page, type Page, type PageRequest } from '@/lib/door/page'
import { isVerb } from '@/lib/door/policy'
import { SOURCE_WORDS, type Source } from '@/lib/behalf/words'
import { namesOf } from './names'
import { othersOf, partsOf, type Part, type StoredChange, type Thing } from './parts'
import { verbWords } from './words'

/** One field as history shows it; `erased` where the person's values have been deleted. */
export interface ShownChange {
  field: string
  before: unknown
  after: unknown
  erased: boolean
}

/** One entry of the audit log in words (RP-4), as far as it concerns the reader. */
export interface ShownEntry {
  id: bigint
  at: Date
  /** Who: a name, or "MedCom" where the reader may not see which of its people. */
  who: string
  /** What, as the rest of a sentence: "ændrede laboratoriet". */
  did: string
  /** The name of what it was done to, where it has one and the reader may see it. */
  subject: string | null
  reference: string | null
  changes: ShownChange[]
  /** In the history of one thing: how many others of its kind the same command touched. */
  others: number
}

/**
 * Newest first. The personal values are put back where they have not been erased, and ids become names. Of an entry about
 * several things one sees what was done to one's own; in the history of one thing, what was done to that.
 */
export async function entriesPage(
  tx: Tx,
  actor: Actor,
  where: Prisma.AuditEntryWhereInput,
  request: PageRequest & { size?: number },
  thing?: Thing,
): Promise<Page<ShownEntry>> {
  const about = thing && { subjectType: thing.type, subjectId: thing.id }
  const own = 'vendorId' in actor && actor.vendorId ? { vendorId: actor.vendorId } : undefined
  const chosen = { AND: [where, about || own ? { subjects: { some: { ...about, ...own } } } : {}] }
  const found = await page({
    sort: { field: 'at', direction: 'desc' },
    request,
    ...(request.size && { size: request.size }),
    fetch: async ({ where: beyond, take, orderBy }) => {
      const direction = orderBy[0]!.at!
      const rows = await tx.auditEntry.findMany({
        where: { AND: [chosen, onPosition(beyond)] },
        orderBy: [{ at: direction }, { position: direction }],
        take,
        select: READ,
      })
      return rows.map((row) => ({ ...row, id: row.position }))
    },
    count: (take) => tx.auditEntry.count({ where: chosen, take }),
  })
  const positions = found.rows.map(({ id }) => id)
  const parts = await partsOf(tx, positions, thing)
  const others = thing && (await othersOf(tx, positions, thing))
  const names = await namesOf(tx, [
    ...found.rows.map(({ actorId }) => actorId),
    ...[...parts.values()]
      .flat()
      .flatMap(({ subjectId, changes }) => [
        subjectId,
        ...changes.flatMap(({ before, after }) => [before, after]),
      ]),
  ])
  const rows = found.rows.map((row) => {
    const seen = parts.get(row.id) ?? []
    const [first] = seen
    return {
      id: row.id,
      at: row.at,
      who: `${whoOf(row, first, names, actor)}${behalfWords(row.onBehalfOf)}`,
      did: (isVerb(row.verb) && verbWords[row.verb]) || row.verb,
      subject: (first && names.get(first.subjectId)) ?? null,
      reference: row.reference,
      changes: seen.flatMap(({ changes }) => changes.map((change) => named(shownChange(change), names))),
      others: others?.get(row.id) ?? 0,
    }
  })
  return { ...found, rows }
}

/** What a vendor's own connection may read of an entry; what was done it reads part by part. */
const READ = {
  position: true,
  at: true,
  verb: true,
  actorKind: true,
  actorId: true,
  onBehalfOf: true,
  reference: true,
} as const

/** The log's key is called position; the pages of every list are turned by "id". */
function onPosition(beyond: object): Prisma.AuditEntryWhereInput {
  const text = JSON.stringify(beyond, (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  )
  return JSON.parse(text.replaceAll('"id":', '"position":'), (_key, value: unknown) =>
    typeof value === 'string' && /^\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value,
  ) as Prisma.AuditEntryWhereInput
}

const KINDS: Record<string, string> = {
  anonymous: 'En uden log ind',
  token: 'Modtageren af et link',
  system: 'Portalen',
  apiKey: 'En API-nøgle',
  station: 'En station',
}

interface Acted {
  actorKind: string
  actorId: string | null
}

/** Whoever signs in or takes an invitation is nobody until then: the entry is about them, so they did it. */
function whoOf(
  { actorKind, actorId }: Acted,
  first: Part | undefined,
  names: Map<string, string>,
  reader: Actor,
) {
  const isNobody = actorKind === 'anonymous' || actorKind === 'token'
  const name = names.get((isNobody && first?.subjectType === 'user' ? first.subjectId : actorId) ?? '')
  if (name) return actorKind === 'apiKey' ? `API-nøglen ${name}` : name
  if (actorKind !== 'user') return KINDS[actorKind] ?? actorKind
  return reader.kind === 'user' && reader.vendorId ? 'MedCom' : 'En slettet bruger'
}

function behalfWords(onBehalfOf: string | null): string {
  const source = onBehalfOf?.split(':')[1]
  return source ? ` (på leverandørens vegne ${SOURCE_WORDS[source as Source]})` : ''
}

function shownChange({ field, before, after, digest, value }: StoredChange): ShownChange {
  if (!digest) return { field, before, after, erased: false }
  if (!value) return { field, before: null, after: null, erased: true }
  return { field, ...(JSON.parse(value) as { before: unknown; after: unknown }), erased: false }
}

function named(change: ShownChange, names: Map<string, string>): ShownChange {
  const name = (value: unknown) => (typeof value === 'string' && names.get(value)) || value
  return { ...change, before: name(change.before), after: name(change.after) }
}
