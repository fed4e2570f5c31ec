import { Prisma, type Tx } from '@/lib/db/client'

/** One thing that entries are about: its kind as commands record it, and its id. */
export interface Thing {
  type: string
  id: string
}

/** A change as the log keeps it; a personal value stands beside its digest until it is erased. */
export interface StoredChange {
  field: string
  before?: unknown
  after?: unknown
  digest?: string
  value?: string | null
}

/** What one deed of an entry changed. */
export interface Part {
  subjectType: string
  subjectId: string
  changes: StoredChange[]
}

/** The parts of each entry that the reader may see, in the order they were done; of one thing where it is given. */
export async function partsOf(
  tx: Tx,
  positions: readonly bigint[],
  thing?: Thing,
): Promise<Map<bigint, Part[]>> {
  if (positions.length === 0) return new Map()
  const rows = await tx.$queryRaw<(Part & { position: bigint })[]>(Prisma.sql`
    select position, subject_type as "subjectType", subject_id as "subjectId", changes
    from audit_parts(${positions.map(String)}::bigint[], ${thing?.type ?? null}, ${thing?.id ?? null})
    order by position, ordinal`)
  const parts = new Map<bigint, Part[]>()
  for (const { position, ...part } of rows) parts.set(position, [...(parts.get(position) ?? []), part])
  return parts
}

/** How many other things of its kind each entry is about, as far as the reader may see; entries about it alone are left out. */
export async function othersOf(
  tx: Tx,
  positions: readonly bigint[],
  { type, id }: Thing,
): Promise<Map<bigint, number>> {
  const rows = await tx.$queryRaw<{ position: bigint; others: number }[]>(Prisma.sql`
    select position, count(distinct subject_id)::int as others from audit_subject
    where position = any (${positions.map(String)}::bigint[]) and subject_type = ${type} and subject_id <> ${id}
    group by position`)
  return new Map(rows.map(({ position, others }) => [position, others]))
}
