import { query } from '@/lib/door'
import { Prisma, type Tx } from '@/lib/db/client'
import { page } from '@/lib/door/page'
import { contains, havingRole } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { requirementsOn } from './requirements'
import { ShowMatrix, type Subject } from './schemas'
import type { ComplianceState } from './words'

/** A cell as the matrix shows it; `until` is yyyy-mm-dd. */
export interface MatrixCell {
  state: ComplianceState
  until: string | null
}

export interface MatrixSubject {
  id: string
  name: string
  /** The vendor of a laboratory. */
  vendor: { id: string; name: string } | null
  /** By the requirement's key; nothing where it is not asked. */
  cells: Record<string, MatrixCell>
  met: number
  of: number
}

/** How vendors or laboratories stand with what the agreement asks, by page (CO-2). */
export const showMatrix = query({
  name: 'compliance.matrix',
  input: ShowMatrix,
  async run({ tx, input, now }) {
    const day = isoDate(now)
    const requirements = (await requirementsOn(tx, day)).filter(({ appliesTo }) =>
      [input.of, 'both'].includes(appliesTo),
    )
    const standing = {
      endedAt: null,
      ...(input.of === 'vendor' && { laboratoryId: null }),
      ...(input.key && { requirementKey: input.key }),
      ...(input.state && { state: input.state }),
      ...(input.vendorId && { vendorId: input.vendorId }),
    }
    const where = {
      complianceCells: { some: standing },
      ...(input.search && contains('name', input.search)),
    }
    const found = await page({
      sort: { field: 'name', direction: 'asc' },
      request: input,
      size: input.size,
      count: (take) => countOf(tx, input.of, where, day, take),
      fetch: ({ where: beyond, ...range }) => subjectsOf(tx, input.of, { AND: [where, beyond] }, range, day),
    })
    const cells = await cellsOf(
      tx,
      input.of,
      found.rows.map(({ id }) => id),
    )
    return {
      ...found,
      requirements,
      rows: found.rows.map((row): MatrixSubject => {
        const own = cells.get(row.id) ?? {}
        const states = Object.values(own)
        return {
          ...row,
          cells: own,
          met: states.filter(({ state }) => state === 'met').length,
          of: states.length,
        }
      }),
    }
  },
})

function countOf(tx: Tx, of: Subject, where: object, day: string, take: number): Promise<number> {
  return of === 'vendor'
    ? tx.organisation.count({ where: { AND: [where, havingRole('vendor', day)] }, take })
    : tx.laboratory.count({ where, take })
}

async function subjectsOf(
  tx: Tx,
  of: Subject,
  where: object,
  range: { orderBy: Record<string, 'asc' | 'desc'>[]; take: number },
  day: string,
): Promise<Pick<MatrixSubject, 'id' | 'name' | 'vendor'>[]> {
  if (of === 'vendor') {
    const vendors = await tx.organisation.findMany({
      where: { AND: [where, havingRole('vendor', day)] },
      select: { id: true, name: true },
      ...range,
    })
    return vendors.map((vendor) => ({ ...vendor, vendor: null }))
  }
  const select = { id: true, name: true, vendor: { select: { id: true, name: true } } } as const
  return tx.laboratory.findMany({ where, select, ...range })
}

interface CellRow extends MatrixCell {
  subject: string
  key: string
}

async function cellsOf(
  tx: Tx,
  of: Subject,
  ids: readonly string[],
): Promise<Map<string, Record<string, MatrixCell>>> {
  const subject = of === 'vendor' ? Prisma.raw('vendor_id') : Prisma.raw('laboratory_id')
  const rows = await tx.$queryRaw<CellRow[]>(Prisma.sql`
    select ${subject} as subject, requirement_key as key, state, until::text as until from compliance_cell
    where ${subject} = any(${[...ids]}::uuid[]) and ended_at is null
      and laboratory_id is ${of === 'vendor' ? Prisma.raw('null') : Prisma.raw('not null')}`)
  const found = new Map<string, Record<string, MatrixCell>>()
  for (const { subject: at, key, ...cell } of rows) found.set(at, { ...found.get(at), [key]: cell })
  return found
}
