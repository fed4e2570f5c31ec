import type { Prisma, Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { page, type Page, type PageRequest } from '@/lib/door/page'
import { isVerb } from '@/lib/door/policy'
import { SOURCE_WORDS, type Source } from '@/lib/behalf/words'
import { namesOf } from './names'
import { verbWords } from './words'

/** One field as history shows it; `erased` where the person's values have been deleted. */
export interface ShownChange {
  field: string
  before: unknown
  after: unknown
  erased: boolean
}

/** One entry of the audit log in words (RP-4). */
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
}

interface StoredChange {
  field: string
  before?: unknown
  after?: unknown
  digest?: string
}

/** Newest first. The personal values are put back where they have not been erased, and ids become names. */
export async function entriesPage(
  tx: Tx,
  actor: Actor,
  where: Prisma.AuditEntryWhereInput,
  request: PageRequest & { size?: number },
): Promise<Page<ShownEntry>> {
  const found = await page({
    sort: { field: 'at', direction: 'desc' },
    request,
    ...(request.size && { size: request.size }),
    fetch: async ({ where: beyond, take, orderBy }) => {
      const direction = orderBy[0]!.at!
      const rows = await tx.auditEntry.findMany({
        where: { AND: [where, onPosition(beyond)] },
        orderBy: [{ at: direction }, { position: direction }],
        take,
        include: { personalValues: true },
      })
      return rows.map((row) => ({
        ...row,
        id: row.position,
        shown: row.changes as unknown as StoredChange[],
      }))
    },
    count: (take) => tx.auditEntry.count({ where, take }),
  })
  const names = await namesOf(
    tx,
    found.rows.flatMap(({ actorId, subjectId, shown }) => [
      actorId,
      subjectId,
      ...shown.flatMap(({ before, after }) => [before, after]),
    ]),
  )
  const rows = found.rows.map((row) => ({
    id: row.id,
    at: row.at,
    who: `${whoOf(row, names, actor)}${behalfWords(row.onBehalfOf)}`,
    did: (isVerb(row.verb) && verbWords[row.verb]) || row.verb,
    subject: (row.subjectId && names.get(row.subjectId)) || null,
    reference: row.reference,
    changes: row.shown.map((change) => named(shownChange(change, row.personalValues), names)),
  }))
  return { ...found, rows }
}

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
  subjectType: string | null
  subjectId: string | null
}

/** Whoever signs in or takes an invitation is nobody until then: the entry is about them, so they did it. */
function whoOf(
  { actorKind, actorId, subjectType, subjectId }: Acted,
  names: Map<string, string>,
  reader: Actor,
) {
  const isThemselves = (actorKind === 'anonymous' || actorKind === 'token') && subjectType === 'user'
  const name = names.get((isThemselves ? subjectId : actorId) ?? '')
  if (name) return actorKind === 'apiKey' ? `API-nøglen ${name}` : name
  if (actorKind !== 'user') return KINDS[actorKind] ?? actorKind
  return reader.kind === 'user' && reader.vendorId ? 'MedCom' : 'En slettet bruger'
}

function behalfWords(onBehalfOf: string | null): string {
  const source = onBehalfOf?.split(':')[1]
  return source ? ` (på leverandørens vegne ${SOURCE_WORDS[source as Source]})` : ''
}

function shownChange(change: StoredChange, values: { digest: string; value: string | null }[]): ShownChange {
  if (!change.digest)
    return { field: change.field, before: change.before, after: change.after, erased: false }
  const value = values.find(({ digest }) => digest === change.digest)?.value
  if (!value) return { field: change.field, before: null, after: null, erased: true }
  const { before, after } = JSON.parse(value) as { before: unknown; after: unknown }
  return { field: change.field, before, after, erased: false }
}

function named(change: ShownChange, names: Map<string, string>): ShownChange {
  const name = (value: unknown) => (typeof value === 'string' && names.get(value)) || value
  return { ...change, before: name(change.before), after: name(change.after) }
}
