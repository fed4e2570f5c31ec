import type { Prisma, Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { page, type Page, type PageRequest } from '@/lib/door/page'
import { isVerb } from '@/lib/door/policy'
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
  verb: string
  subjectType: string | null
  subjectId: string | null
  reference: string | null
  changes: ShownChange[]
}

interface StoredChange {
  field: string
  before?: unknown
  after?: unknown
  digest?: string
}

/** Newest first. The personal values are put back where they have not been erased. */
export async function entriesPage(
  tx: Tx,
  actor: Actor,
  where: Prisma.AuditEntryWhereInput,
  request: PageRequest,
): Promise<Page<ShownEntry>> {
  const found = await page({
    sort: { field: 'id', direction: 'desc' },
    request,
    fetch: async ({ where: beyond, take, orderBy }) => {
      const rows = await tx.auditEntry.findMany({
        where: { AND: [where, onPosition(beyond)] },
        orderBy: { position: orderBy[0]!.id! },
        take,
        include: { personalValues: true },
      })
      return rows.map((row) => ({ ...row, id: row.position }))
    },
    count: (take) => tx.auditEntry.count({ where, take }),
  })
  const names = await namesOf(tx, found.rows)
  const rows = found.rows.map((row) => ({
    id: row.id,
    at: row.at,
    who: whoOf(row, names, actor),
    did: (isVerb(row.verb) && verbWords[row.verb]) || row.verb,
    verb: row.verb,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    reference: row.reference,
    changes: (row.changes as unknown as StoredChange[]).map((change) => shown(change, row.personalValues)),
  }))
  return { ...found, rows }
}

/** The log's key is called position; the pages of every list are turned by "id". */
function onPosition(beyond: object): Prisma.AuditEntryWhereInput {
  return 'id' in beyond ? { position: beyond.id as Prisma.BigIntFilter } : {}
}

async function namesOf(tx: Tx, rows: { actorKind: string; actorId: string | null }[]) {
  const idsOf = (kind: string) => [
    ...new Set(rows.flatMap((row) => (row.actorKind === kind && row.actorId ? [row.actorId] : []))),
  ]
  const people = await tx.user.findMany({
    where: { id: { in: idsOf('user') } },
    select: { id: true, name: true },
  })
  const keys = await tx.apiKey.findMany({
    where: { id: { in: idsOf('apiKey') } },
    select: { id: true, name: true },
  })
  return new Map([...people, ...keys].map(({ id, name }) => [id, name]))
}

const KINDS: Record<string, string> = {
  anonymous: 'En, der ikke var logget ind,',
  token: 'Modtageren af et link',
  system: 'Portalen',
  apiKey: 'En API-nøgle',
  station: 'En station',
}

function whoOf(
  row: { actorKind: string; actorId: string | null },
  names: Map<string, string>,
  reader: Actor,
) {
  const name = row.actorId ? names.get(row.actorId) : undefined
  if (name) return row.actorKind === 'apiKey' ? `API-nøglen ${name}` : name
  if (row.actorKind !== 'user') return KINDS[row.actorKind] ?? row.actorKind
  return reader.kind === 'user' && reader.vendorId ? 'MedCom' : 'En slettet bruger'
}

function shown(change: StoredChange, values: { digest: string; value: string | null }[]): ShownChange {
  if (!change.digest)
    return { field: change.field, before: change.before, after: change.after, erased: false }
  const value = values.find(({ digest }) => digest === change.digest)?.value
  if (!value) return { field: change.field, before: null, after: null, erased: true }
  const { before, after } = JSON.parse(value) as { before: unknown; after: unknown }
  return { field: change.field, before, after, erased: false }
}
