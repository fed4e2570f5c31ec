import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { isStaff } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { formatNumber as writeNumber } from '@/lib/numbers/rules'
import { seriesOf } from './list-draws'
import { ShowDraw } from './schemas'
import type { Operation } from './words'

/** So many other lines are shown of a draw; more is a broken log, and they are in the list. */
const MOST = 100

/** Another line of the log that concerns the same numbers. */
export interface Related {
  /** Null where the line is another organisation's. */
  id: string | null
  at: Date | null
  laboratory: string | null
  operation: Operation
  /** The numbers they share. */
  first: string
  last: string
  /** Both draws were open at the same time: a fault. */
  concurrent: boolean
}

/** One line of the log, with whom the laboratory was then, the draws it overlaps and the returns that touch it. */
export const showDraw = query({
  name: 'draw.show',
  input: ShowDraw,
  async run({ actor, tx, input }) {
    const draw = await tx.draw.findUnique({ where: { id: BigInt(input.id) } })
    if (!draw) throw new NotFoundError()
    const { prefix, width, firstValue, lastValue } = draw
    const series = width !== null && firstValue !== null && lastValue !== null
    return {
      ...draw,
      ...(await partiesOf(tx, draw)),
      ...seriesOf(draw),
      /** What the series holds, where the log says something else in `count`. */
      numbers: series ? lastValue - firstValue + 1n : null,
      /** The call or file it came with, for MedCom. */
      batch: isStaff(actor) ? await batchOf(tx, draw.batchId) : null,
      overlaps: series ? await overlapsOf(tx, draw.id, prefix, width) : [],
      opposite: series && draw.outcome === 'done' ? await oppositeOf(tx, draw.id, prefix, width) : [],
    }
  },
})

/** Whose it was; one after the other, since a transaction has one connection. */
async function partiesOf(
  tx: Tx,
  draw: { laboratoryId: string; vendorId: string | null; systemId: string | null },
) {
  const named = { select: { id: true, name: true } } as const
  const { laboratoryId, vendorId, systemId } = draw
  const laboratory = await tx.laboratory.findUniqueOrThrow({ where: { id: laboratoryId }, ...named })
  const vendor = vendorId && (await tx.organisation.findUnique({ where: { id: vendorId }, ...named }))
  const system = systemId && (await tx.system.findUnique({ where: { id: systemId }, ...named }))
  return { laboratory, vendor: vendor || null, system: system || null }
}

function batchOf(tx: Tx, id: string) {
  return tx.drawBatch.findUnique({
    where: { id },
    select: { id: true, source: true, fileName: true, receivedAt: true },
  })
}

interface Row {
  id: bigint | null
  at: Date | null
  laboratory: string | null
  operation: Operation
  first: bigint
  last: bigint
  concurrent: boolean
}

async function overlapsOf(tx: Tx, id: bigint, prefix: string, width: number): Promise<Related[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select d.id, d.drawn_at as at, l.name as laboratory, 'draw' as operation,
      p.first_value as first, p.last_value as last, p.concurrent
    from draw_overlap p
    left join draw d on d.id = case p.draw_id when ${id} then p.other_id else p.draw_id end
    left join laboratory l on l.id = d.laboratory_id
    where p.draw_id = ${id} or p.other_id = ${id}
    order by p.concurrent desc, d.drawn_at limit ${MOST}`
  return rows.map((row) => related(row, prefix, width))
}

/** The laboratory's returns of a draw's numbers; of a return, the laboratory's draws. */
async function oppositeOf(tx: Tx, id: bigint, prefix: string, width: number): Promise<Related[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select e.id, e.drawn_at as at, l.name as laboratory, e.operation::text as operation,
      greatest(e.first_value, d.first_value) as first, least(e.last_value, d.last_value) as last, false as concurrent
    from draw d
    join draw e on e.laboratory_id = d.laboratory_id and e.lane is not null and e.operation <> d.operation
      and e.prefix = d.prefix and e.width = d.width
      and e.first_value <= d.last_value and e.last_value >= d.first_value
    join laboratory l on l.id = e.laboratory_id
    where d.id = ${id}
    order by e.drawn_at, e.id limit ${MOST}`
  return rows.map((row) => related(row, prefix, width))
}

function related({ id, first, last, ...row }: Row, prefix: string, width: number): Related {
  return {
    ...row,
    id: id === null ? null : String(id),
    first: writeNumber(prefix, width, first),
    last: writeNumber(prefix, width, last),
  }
}
